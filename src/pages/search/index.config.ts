export default definePageConfig({
  // Taro's router on H5 knows it; WeChat does not.
  ...(process.env.TARO_ENV === 'h5' && { usingWindowScroll: true }),
})
