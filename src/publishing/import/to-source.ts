/** What a reader understood, as the source of an article of the library. */
import { sourceScript } from '../../script'
import { readingText } from '../source/block-text'
import { PublishingError } from '../errors'
import type { ReadResult } from '../formats/read-result'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import { boundBlocks } from '../source/bounds'
import type { ArticleSource, SourceBlock } from '../source/model'

/**
 * The source as it will be read again: an address in running text, say, is a link once it stands in Markdown. So
 * that the next import finds what this one wrote, and no hand that was not there.
 *
 * @param file the file that came in, which errors name
 * @param origin name of the file that holds the bytes as they were handed over
 */
export function toSource(
  file: string,
  { draft }: Pick<ReadResult, 'draft'>,
  id: string,
  blocks: SourceBlock[],
  origin: string,
): ArticleSource {
  boundBlocks(blocks, file)
  const { tag, title, subtitle, date, summary, credits, tags = [], comments = [] } = draft
  const article: ArticleSource = {
    id,
    tag,
    title,
    subtitle,
    date,
    script: sourceScript(`${title}\n${readingText(blocks)}`),
    summary,
    ...(credits.length > 0 ? { credits } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    origin,
    blocks,
  }
  const settled = readAgain(writeArticle(article), file)
  return { ...settled, imported: fingerprint(settled) }
}

/** What cannot be read again is a fault of the file that came in, which has other lines. */
function readAgain(source: string, file: string): ArticleSource {
  try {
    return parseArticle(source, file)
  } catch (error) {
    if (!(error instanceof PublishingError)) throw error
    throw new PublishingError(error.problems.map(problem => ({ ...problem, line: undefined })))
  }
}
