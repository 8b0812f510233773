/** `src/content/<series>/<id>.md`: an article's source, read and written. */
import { createHash } from 'node:crypto'
import { PublishingError } from '../errors'
import { frontMatterSchema, type ArticleSource, type FrontMatter } from '../source-model'
import { parseMarkdown, writeMarkdown } from './markdown'
import { readBlocks } from './read-blocks'
import { toTree } from './write-blocks'
import { parseYaml, writeYaml } from './yaml'

/**
 * Read a source.
 *
 * @param file name for errors
 * @throws PublishingError naming the line and the mend of whatever is not right
 */
export function parseArticle(text: string, file: string): ArticleSource {
  const root = parseMarkdown(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const [matter] = root.children
  if (matter?.type !== 'yaml') {
    throw new PublishingError({
      file,
      line: 1,
      message: 'There is no front matter',
      mend: 'Begin the file with a line ---, then id, title and script, then a line ---',
    })
  }
  return { ...parseYaml(frontMatterSchema, matter.value, file, 2), blocks: readBlocks(root, file) }
}

/** Write a source; what `parseArticle` makes of it is the same article. */
export function writeArticle(article: ArticleSource): string {
  return `---\n${writeYaml(matterOf(article))}---\n\n${writeMarkdown(toTree(article.blocks))}`
}

function matterOf(article: ArticleSource): FrontMatter {
  const {
    id,
    tag,
    title,
    subtitle,
    date,
    order,
    script,
    summary,
    credits,
    overrides,
    phrases,
    origin,
    imported,
  } = article
  return {
    id,
    tag,
    title,
    subtitle,
    date,
    order,
    script,
    summary,
    credits,
    overrides,
    phrases,
    origin,
    imported,
  }
}

/** Fingerprint of what a source says, whatever its spelling in Markdown: 16 hexadecimal digits. */
export function fingerprint(article: ArticleSource): string {
  const text = writeArticle({ ...article, imported: undefined })
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
