/** The two forms that a compiled library takes: JSON for the web, CommonJS modules for the mini-program. */
import { summed } from '../../model/checksum'
import { originalOfCopy } from '../../model/image-copies'
import { placeOf, type LibraryFile } from '../../model/paths'
import { VARIANTS } from '../../model/schema'
import type { Moves } from '../source/former-ids'
import type { Output } from './output'
import type { Named } from './series/series-documents'
import { jsonSink, type Sink } from './sink'

/** Where each document goes and how it is written down. */
export interface Form extends Sink {
  /** After all documents and pictures: what names them. */
  finish(): Promise<unknown>
}

/** What the web is given: JSON documents. */
export const jsonForm = (output: Output): Form => ({
  ...jsonSink((name, content) => output.write(name, content)),
  finish: () => Promise.resolve(),
})

/** Folders of modules: of articles, of the search index, and of all else but the index. */
type Folder = 'data-a' | 'data-s' | 'search'

/**
 * `index.<variant>.js` for the main package. All else lies in folders for subpackages, each with an `index.js` that
 * loads a document by its name: each `require` literal, as the mini-program's packer needs to see it.
 */
export function moduleForm(output: Output): Form {
  const names: Record<Folder, string[]> = { 'data-a': [], 'data-s': [], search: [] }
  /** Originals of which not all variants have come yet. */
  const originals = new Map<string, object>()
  return {
    file: (name, content) => (isCarried(name) ? output.write(name, content) : Promise.resolve()),
    document(file, document) {
      const { name } = placeOf(file)
      if (file.kind === 'index') return output.write(`${name}.js`, moduleOf(document))
      const folder = folderOf(file)
      names[folder].push(name)
      const path = `${folder}/${name}.js`
      if (file.kind !== 'article') return output.write(path, moduleOf(document))
      const { id, variant } = file
      const before = originals.get(id)
      if (variant === 'original') originals.set(id, document)
      if (variant === VARIANTS.at(-1)) originals.delete(id)
      return output.write(path, before ? moduleBeside(id, before, document) : moduleOf(document))
    },
    async finish() {
      for (const [folder, held] of Object.entries(names))
        await output.write(`${folder}/index.js`, loaderOf(held.sort()))
    },
  }
}

/**
 * WeChat draws the two small shapes of cards; only an article's page is sure to have its package at hand. Of pictures it
 * has the one copy: its `image` takes WebP from the network alone; so it does with fonts.
 * https://developers.weixin.qq.com/miniprogram/dev/component/image.html
 */
const isCarried = (name: string): boolean =>
  originalOfCopy(name) === undefined &&
  (!/^(?:cards|f)\//.test(name) || /^cards\/a\/.*-(?:wide|square)\.(?:jpg|png)$/.test(name))

const folderOf = ({ kind }: LibraryFile): Folder =>
  kind === 'article' ? 'data-a' : kind === 'search' ? 'search' : 'data-s'

/** @param ids of articles that were taken back, sorted; @param moves what has another id now */
export function withdrawnDocument(ids: readonly string[], { articles, series }: Moves): Named {
  const moved = articles.length + series.length > 0 ? { moved: { articles, series } } : {}
  return [{ kind: 'withdrawn' }, summed({ version: 1, ids, ...moved })]
}

/** A module that loads others of its folder by name. */
const loaderOf = (names: readonly string[]): string =>
  `module.exports = {\n${names.map(name => `  '${name}': () => require('./${name}.js'),`).join('\n')}\n}\n`

/**
 * The module of an article in a variant. What it has in common with its original, the whole text where both are in one
 * script, it takes from there: a code package is not compressed on the device.
 */
function moduleBeside(id: string, original: object, document: object): string {
  const [before, own] = [Object.entries(original), Object.entries(document)]
  // Its members keep the original's order, and its sum is that of its members in order.
  const isAlike = before.length === own.length && before.every(([key], at) => own[at]?.[0] === key)
  if (!isAlike) return moduleOf(document)
  const { name } = placeOf({ kind: 'article', id, variant: 'original' })
  const other = own.filter(([, value], at) => JSON.stringify(value) !== JSON.stringify(before[at]?.[1]))
  return `module.exports = Object.assign({}, require('./${name}.js'), ${literal(Object.fromEntries(other))})\n`
}

const moduleOf = (value: object): string => `module.exports = ${literal(value)}\n`

/** JSON is JavaScript but for the two line separators, which older engines take for ends of lines. */
const literal = (value: object): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
