export default definePageConfig({
  usingWindowScroll: true,
  // On H5 the browser's own pull loads the page anew.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
