/** How Taro builds: one configuration for both targets; what differs between them stands in its own section. */
import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { require as load } from 'tsx/cjs/api'
import { AnalyzerPlugin } from './analyzer-plugin'
import development from './dev'
import { COMPILED, WEAPP_PLACES } from './library-folder'
import production from './prod'
import { PackagesPlugin } from './packages-plugin'
import { isScreen, ScreensPlugin } from './screens-plugin'
import { searchConstants } from './search-server'

// Taro's own loader compiles the files of this folder alone.
const { INLINE } = load('../src/prerender/inline.ts', __filename) as typeof import('../src/prerender/inline')

/** Where a build leaves the list of packages that it is made of. */
const packages = (target: string): string => path.join(__dirname, `../.cache/packages.${target}.json`)

/** React comes in ES5, and what compiling itself puts in need not be compiled. */
const AS_IT_COMES = /node_modules[\\/](?:react|react-dom|scheduler|@babel[\\/]runtime)[\\/]/

/** Packages are compiled for the oldest browsers as the app itself is: their authors write for those of this year. */
const compile = { include: [(file: string) => file.includes('node_modules') && !AS_IT_COMES.test(file)] }

const stub = (name: string): string => path.join(__dirname, 'stubs', name)

/**
 * Parts of Taro's H5 runtime that this app never draws with. Each would bring the Stencil runtime (152 KB raw)
 * or the weui style sheet (which arrives late and moves the page) into the first page.
 */
const withoutWebComponents = {
  '@tarojs/components/global.css$': stub('empty.css'),
  '@tarojs/components/dist/taro-components/taro-components.css$': stub('empty.css'),
  '@tarojs/components-react/dist/index.css$': stub('empty.css'),
  '@tarojs/components/loader$': stub('web-components.js'),
  '@tarojs/components/dist/components$': stub('web-components.js'),
}

/** A file of a package by its own path, which its neighbours import it by. */
const inside = (packageFile: string): string => require.resolve(packageFile)

/** Parts of Taro's router that this app does without; its navigation bar moves the page while it loads. */
const leanRouter = {
  'query-string$': stub('query-string.js'),
  'universal-router$': stub('universal-router.js'),
  [inside('@tarojs/router/dist/router/navigation-bar.js')]: stub('navigation-bar-handler.js'),
  [inside('@tarojs/router/dist/navigationBar.js')]: stub('router-bars.js'),
  [inside('@tarojs/router/dist/tabbar.js')]: stub('router-bars.js'),
  [inside('@tarojs/router/dist/events/scroll.js')]: stub('page-events.js'),
  [inside('@tarojs/router/dist/events/resize.js')]: stub('page-events.js'),
}

/** Where the compiled library goes in a build that carries it. */
function ownLibrary(target: 'h5' | 'weapp', output: string): { from: string; to: string }[] {
  if (process.env.LIBRARY_URL) return []
  if (target === 'h5' && process.env.NODE_ENV === 'development') return [] // see dev.ts
  if (target === 'h5') return [{ from: `${COMPILED}/h5/`, to: `${output}/library/` }]
  return WEAPP_PLACES.map(([from, to]) => ({ from: `${COMPILED}/weapp/${from}`, to: `${output}/${to}` }))
}

/**
 * Where Taro builds: a folder of its own, since it empties it. What is built is put into `dist/`, or wherever an owner
 * wants it, by `config/scripts/lay-out.ts`. OUTPUT_DIR names another for a second build beside the first.
 */
function outputOf(target: 'h5' | 'weapp'): string {
  const folder = process.env.NODE_ENV === 'development' ? '.cache/dev' : '.cache/taro'
  const output = process.env.OUTPUT_DIR ?? `${folder}/${target}`
  if (/^\.cache\/(?!.*\.\.(?:\/|$))./.test(output)) return output
  throw new Error(`Taro would empty ${output}: build with npm run build:${target}`)
}

/** Where a build leaves what each module weighs in it; nowhere where nobody has asked for it: `npm run bench -- bundle`. */
const modules = process.env.MODULES_FILE

/** What Taro switches off of terser's usual rules in mini-programs: 7 KB of the main package. */
const usual = {
  collapse_vars: true,
  comparisons: true,
  inline: true,
  loops: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

export default defineConfig(merge => {
  const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
  const output = outputOf(target)
  const base: UserConfigExport = {
    projectName: 'serial-column-reader',
    date: '2026-11-25',
    designWidth: 375,
    deviceRatio: { 375: 2, 750: 1 },
    sourceRoot: 'src',
    outputRoot: output,
    plugins: ['library-plugin.ts', 'aria-plugin.ts', 'lean-plugin.ts', 'ahead-plugin.ts'].map(file =>
      path.join(__dirname, file),
    ),
    framework: 'react',
    // Templates nested twelve deep before Taro's recursive component takes over; its default of 16 takes 10 KB more. What
    // lies inside that component no selector of the page finds: a note in an instalment of a page is eleven deep.
    baseLevel: 12,
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    ...(target === 'weapp' && { terser: { config: { compress: usual } } }),
    defineConstants: {
      GALLERY: JSON.stringify(Boolean(process.env.GALLERY)),
      SITE_ORIGIN: JSON.stringify(process.env.SITE_ORIGIN ?? ''),
      READ_IN: JSON.stringify(process.env.READ_IN ?? ''),
      SIGNING_URL: JSON.stringify(process.env.SIGNING_URL ?? ''),
      SUBSCRIBE_TEMPLATE: JSON.stringify(process.env.SUBSCRIBE_TEMPLATE ?? ''),
      LIBRARY_URL: JSON.stringify(process.env.LIBRARY_URL ?? ''),
      ...Object.fromEntries(
        Object.entries(searchConstants(process.env)).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
    // Titles of DingTalk's own bar, which would bring its SDK.
    env: { SUPPORT_DINGTALK_NAVIGATE: JSON.stringify('disabled') },
    copy: {
      patterns:
        target === 'h5'
          ? [{ from: 'src/icon.svg', to: `${output}/favicon.svg` }, ...ownLibrary('h5', output)]
          : [{ from: 'src/sitemap.json', to: `${output}/sitemap.json` }, ...ownLibrary('weapp', output)],
      options: {},
    },
    mini: {
      compile,
      // An article is blocks, not HTML: the parser for it would be 10 KB of the main package.
      runtime: { enableInnerHTML: false },
      // Sizes are in px and em: type that follows the reader's own scale, not the screen's width.
      postcss: { pxtransform: { enable: false, config: {} } },
      webpackChain(chain) {
        chain.resolve.extensions.prepend('.weapp.tsx').prepend('.weapp.ts')
        // Before they are compiled: 4 KB of the main package.
        chain.module
          .rule('words')
          .test(/[\\/]words[\\/]zh-hant-hk\.ts$/)
          .enforce('pre')
          .use('differences')
          .loader(path.join(__dirname, 'words-loader.js'))
        chain.plugin('packages').use(PackagesPlugin, [packages('weapp')])
        if (modules) chain.plugin('analyzer').use(AnalyzerPlugin, [modules])
      },
    },
    h5: {
      compile,
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'browser' },
      htmlPluginOption: { inline: INLINE },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: false, config: {} },
      },
      webpackChain(chain) {
        chain.resolve.extensions.prepend('.h5.tsx').prepend('.h5.ts')
        for (const [from, to] of Object.entries({ ...withoutWebComponents, ...leanRouter }))
          chain.resolve.alias.set(from, to)
        chain.module
          .rule('entry')
          .test(/[\\/]src[\\/]app\.config\.ts$/)
          .enforce('post')
          .use('steps')
          .loader(path.join(__dirname, 'entry-loader.js'))
        // What a page may weigh is said by tests/bench, not by webpack's rule of thumb.
        chain.performance.hints(false)
        chain.plugin('screens').use(ScreensPlugin)
        chain.plugin('packages').use(PackagesPlugin, [packages('h5')])
        if (modules) chain.plugin('analyzer').use(AnalyzerPlugin, [modules])
        // What two screens share is loaded once, not once a screen; what comes later, when asked for, is not in it.
        chain.optimization.splitChunks({
          chunks: 'async',
          cacheGroups: {
            shared: { name: 'shared', minChunks: 2, chunks: isScreen, enforce: true },
            // What makes cards: an article's 分享到 needs it at once, every other screen with its first share.
            card: {
              name: 'card',
              test: /[\\/](?:src[\\/]share[\\/](?:card|cut|icons|links)\.ts|get-east-asian-width[\\/])/,
              enforce: true,
              priority: 1,
            },
            sheet: {
              name: 'sheet',
              test: /[\\/](?:Sheet\.h5\.tsx|styles[\\/](?:sheets|beside|new-release|turn)\.scss)/,
              enforce: true,
              priority: 1,
            },
          },
        })
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? development : production)
})
