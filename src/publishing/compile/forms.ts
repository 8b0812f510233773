/** The two forms that a compiled library takes: JSON for the web, CommonJS modules for the mini-program. */
import type { Article, LibraryIndex } from '../../model'
import { summed } from '../../checksum'
import { shardName } from '../../search-index'
import type { BuiltIndex } from '../search/builder'
import type { Output } from './output'

/** Where each document goes and how it is written down. */
export interface Form {
  writeIndex(index: LibraryIndex): Promise<unknown>
  writeArticle(article: Article): Promise<unknown>
  writeSearch(index: BuiltIndex): Promise<unknown>
  /** After all documents and pictures: what names them. */
  finish(): Promise<unknown>
  /** Whether this form carries a picture of a card, by its path. */
  carries(cardPicture: string): boolean
  /** Paths that only the compiler writes. */
  readonly owned: RegExp
}

/** `index.<variant>.json`, `a/<id>.<variant>.json`, `search/<part>.json`, and a manifest with a hash for each file. */
export function jsonForm(output: Output): Form {
  return {
    owned: /^(?:index\.[\w-]+\.json|(?:a|search)\/.*\.json|(?:images|covers|cards)\/.*|manifest\.json)$/,
    carries: () => true,
    writeIndex: index => output.write(`index.${index.variant}.json`, JSON.stringify(summed(index))),
    writeArticle: article =>
      output.write(`a/${article.id}.${article.variant}.json`, JSON.stringify(summed(article))),
    async writeSearch(index) {
      for (const [part, content] of searchFiles(index)) {
        await output.write(`search/${part}.json`, JSON.stringify(content))
      }
    },
    async finish() {
      const files = Object.fromEntries([...output.files].sort(([a], [b]) => (a < b ? -1 : 1)))
      await output.write('manifest.json', JSON.stringify({ version: 1, files }, null, 1))
    },
  }
}

/**
 * `index.<variant>.js`, `data-a/<id>.<variant>.js`, and `data-a/index.js`, which loads an article by
 * `<id>.<variant>`: each `require` literal, as the mini-program's packer needs to see it. `search/index.js` does the
 * same for the parts of the search index.
 */
export function moduleForm(output: Output): Form {
  const names: string[] = []
  let original: Article | undefined
  return {
    owned: /^(?:index\.[\w-]+\.js|(?:data-a|search)\/.*\.js|(?:images|covers|cards)\/.*)$/,
    // WeChat draws the two small shapes; only an article's page is sure to have its package at hand.
    carries: name => /^cards\/a\/.*-(?:wide|square)\.jpg$/.test(name),
    writeIndex: index => output.write(`index.${index.variant}.js`, moduleOf(summed(index))),
    writeArticle(article) {
      const name = `${article.id}.${article.variant}`
      names.push(name)
      if (article.variant === 'original') original = article
      const before = original?.id === article.id ? original : undefined
      return output.write(`data-a/${name}.js`, articleModule(summed(article), before))
    },
    async writeSearch(index) {
      const parts: string[] = []
      for (const [part, content] of searchFiles(index)) {
        parts.push(part)
        await output.write(`search/${part}.js`, moduleOf(content))
      }
      await output.write('search/index.js', loaderOf(parts))
    },
    finish: () => output.write('data-a/index.js', loaderOf(names.sort())),
  }
}

/** The parts of a search index by name, shards first: `0.<edition>`, `1.<edition>`, …, `documents`. */
export function* searchFiles({ documents, shards }: BuiltIndex): Generator<[name: string, part: object]> {
  let number = 0
  for (const shard of shards) yield [shardName(number++, shard.edition), shard]
  yield ['documents', documents]
}

/** A module that loads others of its folder by name. */
const loaderOf = (names: readonly string[]): string =>
  `module.exports = {\n${names.map(name => `  '${name}': () => require('./${name}.js'),`).join('\n')}\n}\n`

/**
 * An article's module. What it has in common with its original, the whole text where both are in one script, it takes
 * from there: a code package is not compressed on the device.
 */
function articleModule(article: Article, original: Article | undefined): string {
  const own = members(article)
  const before = original && members(summed(original))
  // Its members keep the original's order, and its sum is that of its members in order.
  const isAlike = before?.length === own.length && before.every(([key], at) => own[at]?.[0] === key)
  if (!original || article.variant === 'original' || !isAlike) return moduleOf(article)
  const other = own.filter(([, value], at) => JSON.stringify(value) !== JSON.stringify(before[at]?.[1]))
  return `module.exports = Object.assign({}, require('./${article.id}.original.js'), ${literal(Object.fromEntries(other))})\n`
}

const members = (article: Article): [name: string, value: unknown][] =>
  Object.entries<unknown>({ ...article }).filter(([, value]) => value !== undefined)

const moduleOf = (value: object): string => `module.exports = ${literal(value)}\n`

/** JSON is JavaScript but for the two line separators, which older engines take for ends of lines. */
const literal = (value: object): string =>
  JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
