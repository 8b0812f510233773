/** What a reader understood, as the source of an article of the library. */
import { sourceScript } from '../../script'
import { readingText } from '../block-text'
import type { ReadResult } from '../readers/read-result'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import type { ArticleSource, SourceBlock } from '../source-model'

/**
 * The source as it will be read again: an address in running text, say, is a link once it stands in Markdown. So
 * that the next import finds what this one wrote, and no hand that was not there.
 *
 * @param origin name of the file that holds the bytes as they were handed over
 */
export function toSource(
  { draft }: Pick<ReadResult, 'draft'>,
  id: string,
  blocks: SourceBlock[],
  origin: string,
): ArticleSource {
  const { tag, title, subtitle, date, summary, credits } = draft
  const article: ArticleSource = {
    id,
    tag,
    title,
    subtitle,
    date,
    script: sourceScript(`${title}\n${readingText(blocks)}`),
    summary,
    ...(credits.length > 0 ? { credits } : {}),
    origin,
    blocks,
  }
  const settled = parseArticle(writeArticle(article), `${id}.md`)
  return { ...settled, imported: fingerprint(settled) }
}
