const MAIN = ['pages/home/index', 'pages/series/index', 'pages/missing/index']
const PACKAGES = ['pages/article', 'pages/search', 'pages/mine']

type Config = Parameters<typeof defineAppConfig>[0]

/** What only WeChat reads. */
const WEAPP: Config = {
  pages: MAIN,
  // The article page travels with the articles themselves: the main package stays small and opens fast.
  // Search travels with its index and the table that folds scripts.
  subPackages: PACKAGES.map(root => ({ root, pages: ['index'] })),
  // Whatever can be tapped is there before it is, and without a network later on. WeChat lets the pages of one package
  // fetch 2 MB ahead, all together.
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['pages/article', 'pages/search', 'pages/mine'] },
    'pages/series/index': { network: 'all', packages: ['pages/article', 'pages/search', 'pages/mine'] },
    'pages/article/index': { network: 'all', packages: ['pages/search', 'pages/mine'] },
    'pages/mine/index': { network: 'all', packages: ['pages/article'] },
    'pages/search/index': { network: 'all', packages: ['pages/article'] },
  },
  // The system's bar carries the title and the ··· menu.
  window: {
    navigationStyle: 'default',
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
  componentFramework: 'glass-easel',
  resizable: true,
  // Recordings of articles go on with the screen locked.
  requiredBackgroundModes: ['audio'],
}

/** H5 draws its own bar; what travels together there webpack tells. */
const H5: Config = {
  pages: [...MAIN, ...PACKAGES.map(root => `${root}/index`)],
  window: { navigationStyle: 'custom' },
  animation: false,
}

const config = process.env.TARO_ENV === 'h5' ? H5 : WEAPP

export default defineAppConfig({
  ...config,
  pages: [...(config.pages ?? []), ...(process.env.GALLERY ? ['pages/gallery/index'] : [])],
})
