/** What an article's page weighs, each file compressed for itself as a server sends it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { plainText, type Article, type Block, type Instalment, type List } from '../../src/model/schema'

export const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length

/** Packed as `npm run publish` and our server pack it: at the highest level, 11. */
export const brotli = (text: string | Buffer): number => brotliCompressSync(text).length

const inBuild = (file: string): Promise<Buffer> => readFile(path.join(DIST_H5, file))

/** Bytes of the styles that stand in a page, gzip. */
export function styleBytes(html: string): number {
  return gzip([...html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css).join(''))
}

/** Bytes of scripts, each packed for itself. @param paths as the browser asked */
export async function scriptBytes(
  paths: readonly string[],
  pack: (text: Buffer) => number = gzip,
): Promise<number> {
  const sizes = await Promise.all(paths.map(async file => pack(await inBuild(file))))
  return sizes.reduce((sum, one) => sum + one, 0)
}

/** An article's data, and all the words of it that a page shows, in bytes of gzip. */
export async function dataBytes(id: string, script: string): Promise<{ data: number; text: number }> {
  const json = await inBuild(`library/a/${id}.${script}.json`)
  return { data: gzip(json), text: gzip(wordsOf(JSON.parse(json.toString()) as Article)) }
}

/** Title, summary, text, credits, and the titles of the other instalments that stand around an article. */
function wordsOf(article: Article): string {
  const { tag, title, summary, blocks, credits, series, previous, next, others, related } = article
  const titles = (instalments: readonly (Instalment | undefined)[]): string[] =>
    instalments.flatMap(one => (one ? [one.tag ?? '', one.title] : []))
  return [
    tag ?? '',
    title,
    summary,
    ...blocks.map(blockText),
    ...credits.map(({ role, names }) => [role, ...names].join('\n')),
    series.title,
    ...titles([previous, next, ...others, ...related]),
  ].join('\n')
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.content)
    case 'figure':
      return [block.alt, plainText(block.caption ?? [])].join('\n')
    case 'list':
      return listText(block)
    default:
      throw new Error(`The article measured has no ${block.type}; say here first what its words are.`)
  }
}

const listText = ({ items }: List): string =>
  items.map(({ content, list }) => [plainText(content), list ? listText(list) : ''].join('\n')).join('\n')
