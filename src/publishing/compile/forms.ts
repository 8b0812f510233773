/** The two forms that a compiled library takes: JSON for the web, CommonJS modules for the mini-program. */
import type { Article, LibraryIndex } from '../../model'
import type { Output } from './output'

/** Where each document goes and how it is written down. */
export interface Form {
  writeIndex(index: LibraryIndex): Promise<unknown>
  writeArticle(article: Article): Promise<unknown>
  /** After all documents and pictures: what names them. */
  finish(): Promise<unknown>
  /** Paths that only the compiler writes. */
  readonly owned: RegExp
}

/** `index.<variant>.json`, `a/<id>.<variant>.json`, and a manifest with a hash for each file. */
export function jsonForm(output: Output): Form {
  return {
    owned: /^(?:index\.[\w-]+\.json|a\/.*\.json|(?:images|covers)\/.*|manifest\.json)$/,
    writeIndex: index => output.write(`index.${index.variant}.json`, JSON.stringify(index)),
    writeArticle: article => output.write(`a/${article.id}.${article.variant}.json`, JSON.stringify(article)),
    async finish() {
      const files = Object.fromEntries([...output.files].sort(([a], [b]) => (a < b ? -1 : 1)))
      await output.write('manifest.json', JSON.stringify({ version: 1, files }, null, 1))
    },
  }
}

/**
 * `index.<variant>.js`, `data-a/<id>.<variant>.js`, and `data-a/index.js`, which loads an article by
 * `<id>.<variant>`: each `require` literal, as the mini-program's packer needs to see it.
 */
export function moduleForm(output: Output): Form {
  const names: string[] = []
  return {
    owned: /^(?:index\.[\w-]+\.js|data-a\/.*\.js|(?:images|covers)\/.*)$/,
    writeIndex: index => output.write(`index.${index.variant}.js`, moduleOf(index)),
    writeArticle(article) {
      const name = `${article.id}.${article.variant}`
      names.push(name)
      return output.write(`data-a/${name}.js`, moduleOf(article))
    },
    finish() {
      const entries = names.sort().map(name => `  '${name}': () => require('./${name}.js'),`)
      return output.write('data-a/index.js', `module.exports = {\n${entries.join('\n')}\n}\n`)
    },
  }
}

/** JSON is JavaScript but for the two line separators, which older engines take for ends of lines. */
const moduleOf = (value: object): string =>
  `module.exports = ${JSON.stringify(value)
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}\n`
