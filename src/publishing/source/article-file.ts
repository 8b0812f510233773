/** `src/content/<series>/<id>.md`: an article's source, read and written. */
import { createHash } from 'node:crypto'
import { collecting, PublishingError, type Problem } from '../errors'
import { frontMatterSchema, type ArticleSource, type FrontMatter, type SourceBlock } from './model'
import { cleanText } from '../formats/text/clean'
import { parseMarkdown, writeMarkdown } from './markdown'
import { readBlocks } from './read-blocks'
import { runsOf, verbatimText } from './verbatim'
import { toTree } from './write-blocks'
import { editYaml, parseYaml, writeYaml } from './yaml'

/**
 * Read a source.
 *
 * @param file name for errors
 * @throws PublishingError naming the line and the mend of all that is not right
 */
export function parseArticle(text: string, file: string): ArticleSource {
  const root = parseMarkdown(cleanText(text.replace(/^\ufeff/, '')), file)
  const [matter] = root.children
  if (matter?.type !== 'yaml') {
    throw new PublishingError({
      file,
      line: 1,
      message: 'There is no front matter',
      mend: 'Begin the file with a line ---, then id, title and script, then a line ---',
    })
  }
  const problems: Problem[] = []
  const fields = collecting(problems, () => parseYaml(frontMatterSchema, matter.value, file, 2))
  const blocks = collecting(problems, () => readBlocks(root, file))
  if (!fields || !blocks) throw new PublishingError(problems)
  return { ...fields, blocks }
}

/**
 * Write a source; what `parseArticle` makes of it is the same article.
 *
 * @param before the file as it is, if there is one: comments and layout of its front matter stay
 */
export function writeArticle(article: ArticleSource, before?: string): string {
  const matter = before === undefined ? undefined : MATTER.exec(before)?.[1]
  const fields = matterOf(article)
  const yaml = matter === undefined ? writeYaml(fields) : editYaml(matter.replace(/\r\n?/g, '\n'), fields)
  return `---\n${yaml}---\n\n${writeBlocks(article.blocks)}`
}

/** What `writeBlocks` has written, as blocks. @throws PublishingError as `parseArticle` does */
export const parseBlocks = (text: string, file: string): SourceBlock[] =>
  readBlocks(parseMarkdown(cleanText(text), file), file)

/** Blocks as Markdown: where two runs meet there is a paragraph, which stands apart from whatever is beside it. */
export const writeBlocks = (blocks: readonly SourceBlock[]): string =>
  [...runsOf(blocks)]
    .map(run =>
      run.isVerbatim ? `${run.blocks.map(verbatimText).join('\n\n')}\n` : writeMarkdown(toTree(run.blocks)),
    )
    .join('\n')

const MATTER = /^\ufeff?---[ \t]*\r?\n(.*?\r?\n)---/s

/** In the order in which they are written. */
const FIELDS = Object.keys(frontMatterSchema.entries) as (keyof FrontMatter)[]

const matterOf = (article: ArticleSource): object =>
  Object.fromEntries(FIELDS.map(field => [field, article[field]]))

/** Fingerprint of what a source says, whatever its spelling in Markdown: 16 hexadecimal digits. */
export function fingerprint(article: ArticleSource): string {
  const text = writeArticle({ ...article, imported: undefined })
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
