/** What a reader understood, as the source of an article of the library. */
import { linesOf } from '../../model/walk'
import { sourceScript } from '../../script'
import { readingText } from '../source/block-text'
import { PublishingError } from '../errors'
import type { ReadResult } from '../formats/read-result'
import { fingerprint, parseArticle, parseBlocks, writeArticle, writeBlocks } from '../source/article-file'
import { boundBlocks } from '../source/bounds'
import { runsOf } from '../source/verbatim'
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
  const settled = readAgain(article, file)
  return { ...settled, imported: fingerprint(settled) }
}

/** What stands before and behind what is read again: a run of blocks is not the beginning of a file, nor its end. */
const BESIDE: SourceBlock = { type: 'paragraph', content: ['文'] }

/**
 * Only what Markdown could read as something else is read again; where there are notes, all is read as one. What cannot
 * be read is a fault of the file that came in, which has other lines.
 */
function readAgain(article: ArticleSource, file: string): ArticleSource {
  const { blocks } = article
  try {
    if (hasNotes(blocks)) return parseArticle(writeArticle(article), file)
    const settled = [...runsOf(blocks)].flatMap(run =>
      run.isVerbatim
        ? run.blocks
        : parseBlocks(writeBlocks([BESIDE, ...run.blocks, BESIDE]), file).slice(1, -1),
    )
    return { ...parseArticle(writeArticle({ ...article, blocks: [BESIDE] }), file), blocks: settled }
  } catch (error) {
    if (!(error instanceof PublishingError)) throw error
    throw new PublishingError(error.problems.map(problem => ({ ...problem, line: undefined })))
  }
}

const hasNotes = (blocks: readonly SourceBlock[]): boolean =>
  blocks.some(
    block =>
      !('alt' in block) &&
      (block.type === 'notes' ||
        linesOf(block).some(cells =>
          cells.some(content => content.some(run => typeof run !== 'string' && run.note !== undefined)),
        )),
  )
