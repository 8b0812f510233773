/** Which library a build carries: the articles, or in a build with the gallery (`npm run gallery`) its samples. */
import path from 'node:path'

const isGallery = Boolean(process.env.GALLERY)

/** The folder of the sources. */
export const CONTENT = path.join(__dirname, isGallery ? '../tests/gallery/content' : '../src/content')

/** Where a mini-program that carries its library has the parts of it: path in the compiled form → path in the build. */
export const WEAPP_PLACES: readonly (readonly [compiled: string, built: string])[] = [
  ...['original', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'].map(
    variant => [`index.${variant}.js`, `library/index.${variant}.js`] as const,
  ),
  ['covers/', 'library/covers/'],
  // The articles with their pictures, and the series, travel in the subpackage of the article page.
  ['data-a/', 'pages/article/library/data-a/'],
  ['data-s/', 'pages/article/library/data-s/'],
  ['search/', 'pages/search/library/'],
  ['images/', 'pages/article/library/images/'],
  ['cards/', 'pages/article/library/cards/'],
]

/** The folder of their compiled form, `h5/` or `weapp/` in it, from the root of the repository. */
export const COMPILED = isGallery ? '.cache/gallery/compiled' : '.cache/compiled'
