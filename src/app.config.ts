export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/series/index',
    'pages/missing/index',
    ...(process.env.GALLERY ? ['pages/gallery/index'] : []),
  ],
  // The article page travels with the articles themselves: the main package stays small and opens fast.
  // Search travels with its index and the table that folds scripts.
  subPackages: [
    { root: 'pages/article', pages: ['index'] },
    { root: 'pages/search', pages: ['index'] },
    { root: 'pages/mine', pages: ['index'] },
  ],
  // Whatever can be tapped is there before it is, and without a network later on. WeChat lets the pages of one package
  // fetch 2 MB ahead, all together.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/article', 'pages/search', 'pages/mine'] },
    'pages/series/index': { network: 'all', packages: ['pages/article', 'pages/search', 'pages/mine'] },
    'pages/article/index': { network: 'all', packages: ['pages/search', 'pages/mine'] },
    'pages/mine/index': { network: 'all', packages: ['pages/article'] },
    'pages/search/index': { network: 'all', packages: ['pages/article'] },
  },
  window: {
    // H5 draws its own bar; in WeChat the system's bar carries the title and the ··· menu.
    navigationStyle: process.env.TARO_ENV === 'h5' ? 'custom' : 'default',
    navigationBarTitleText: '连载',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pull',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  ...(process.env.TARO_ENV === 'h5'
    ? { animation: false }
    : {
        componentFramework: 'glass-easel' as const,
        resizable: true,
        // Recordings of articles go on with the screen locked.
        requiredBackgroundModes: ['audio'],
      }),
})
