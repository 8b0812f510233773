/**
 * Paragraphs that are in Markdown what they are: neither its writer nor its parser has to look at them, which take a
 * second for each million characters, and most of a long text is such.
 */
import type { SourceBlock } from './model'

/**
 * Chinese characters, their punctuation, letters and figures among them (3.5, 12%), single blanks between words, all on one
 * line: nothing that Markdown, its tables, its links or its notes could mean something by.
 */
const VERBATIM =
  /^[\u4e00-\u9fff“‘「『《（](?:[\u4e00-\u9fffA-Za-z0-9%，。、；：？！“”‘’「」『』《》（）—…·]| (?=[\u4e00-\u9fffA-Za-z0-9“‘「『《（])|(?<=\d)\.(?=\d))*$/

/** The text of a block that stands in Markdown as it is; undefined for any other block. */
export function verbatimText(block: SourceBlock): string | undefined {
  if (block.type !== 'paragraph' || block.content.length !== 1) return undefined
  const [text] = block.content
  return typeof text === 'string' && VERBATIM.test(text) ? text : undefined
}

/** Blocks in turns: runs of what stands as it is, and runs of all else. */
export function* runsOf(
  blocks: readonly SourceBlock[],
): Generator<{ isVerbatim: boolean; blocks: SourceBlock[] }> {
  let run: { isVerbatim: boolean; blocks: SourceBlock[] } | undefined
  for (const block of blocks) {
    const isVerbatim = verbatimText(block) !== undefined
    if (run?.isVerbatim !== isVerbatim) {
      if (run) yield run
      run = { isVerbatim, blocks: [] }
    }
    run.blocks.push(block)
  }
  if (run) yield run
}
