export default definePageConfig({ usingWindowScroll: true, navigationBarTitleText: 'Gallery' })
