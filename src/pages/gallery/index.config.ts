export default definePageConfig({
  ...(process.env.TARO_ENV === 'h5' && { usingWindowScroll: true }),
  navigationBarTitleText: 'Gallery',
})
