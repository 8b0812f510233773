export default definePageConfig({
  usingWindowScroll: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
