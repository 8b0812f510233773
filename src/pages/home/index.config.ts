export default definePageConfig({
  // Taro's router on H5 knows it; WeChat does not.
  ...(process.env.TARO_ENV === 'h5' && { usingWindowScroll: true }),
  // On H5 the browser's own pull loads the page anew.
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
