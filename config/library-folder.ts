/** Which library a build carries: the articles, or in a build with the gallery (`npm run gallery`) its samples. */
import path from 'node:path'

const isGallery = Boolean(process.env.GALLERY)

/** The folder of the sources. */
export const CONTENT = path.join(__dirname, isGallery ? '../tests/gallery/content' : '../src/content')

/** The folder of their compiled form, `h5/` or `weapp/` in it, from the root of the repository. */
export const COMPILED = isGallery ? '.cache/gallery/compiled' : '.cache/compiled'
