/** The library as the mini-program's own packages carry it. */
import { placeOf, type LibraryFile } from '../model/paths'
import type { Variant } from '../model/schema'
import { ownValue } from '../model/table'
import { LoadError, MissingError } from './errors'

type Modules = Record<string, (() => unknown) | undefined>

/** WeChat's own `require`, kept out of webpack's hands. Paths are literal and relative to the package's root. */
declare const __non_webpack_require__: {
  (path: `./library/index.${Variant}.js`): unknown
  async: (
    path:
      | './pages/article/library/data-a/index.js'
      | './pages/article/library/data-s/index.js'
      | './pages/search/library/index.js',
  ) => Promise<Modules>
}

/** WeChat's packer follows literal paths only. */
const indexes: Record<Variant, () => unknown> = {
  original: () => __non_webpack_require__('./library/index.original.js'),
  'zh-Hans': () => __non_webpack_require__('./library/index.zh-Hans.js'),
  'zh-Hant-TW': () => __non_webpack_require__('./library/index.zh-Hant-TW.js'),
  'zh-Hant-HK': () => __non_webpack_require__('./library/index.zh-Hant-HK.js'),
}

/** The content of a library file. Rejects with MissingError or, where the subpackage can't be fetched, LoadError. */
export async function fetchPacked(file: LibraryFile): Promise<unknown> {
  if (file.kind === 'index') return indexes[file.variant]()
  const { name } = placeOf(file)
  const load = ownValue(await packed(file.kind), name)
  if (!load) throw new MissingError(name)
  return load()
}

/** What a subpackage carries of the library: articles, the search index, and all else. Rejects with LoadError. */
async function packed(kind: Exclude<LibraryFile['kind'], 'index'>): Promise<Modules> {
  try {
    if (kind === 'search') return await __non_webpack_require__.async('./pages/search/library/index.js')
    return await (kind === 'article'
      ? __non_webpack_require__.async('./pages/article/library/data-a/index.js')
      : __non_webpack_require__.async('./pages/article/library/data-s/index.js'))
  } catch (error) {
    throw new LoadError('unreachable', `${kind}: ${String(error)}`)
  }
}
