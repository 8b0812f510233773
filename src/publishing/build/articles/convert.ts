/** Article parts from one script into another. Text is converted; code, addresses and file names never are. */
import type { Credit, Inline } from '../../../model/schema'
import { mapInlines } from '../../../model/walk'
import { convertRuns } from '../../../script'
import type { SourceBlock } from '../../source/model'

export type Convert = (text: string) => string

/** The runs between two pieces of code are one text: a word that a mark splits is converted as a word. */
export function convertInlines(content: readonly Inline[], convert: Convert): Inline[] {
  const converted: Inline[] = []
  let pending: Inline[] = []
  const flush = (): void => {
    const texts = convertRuns(pending.map(textOf), convert)
    converted.push(...pending.map((run, at) => withText(run, texts[at] ?? '')))
    pending = []
  }
  for (const run of content) {
    if (!isVerbatim(run)) pending.push(run)
    else {
      flush()
      converted.push(run)
    }
  }
  flush()
  return converted
}

const textOf = (run: Inline): string => (typeof run === 'string' ? run : run.text)
const withText = (run: Inline, text: string): Inline => (typeof run === 'string' ? text : { ...run, text })

/** Code, and links whose text is their own address. */
function isVerbatim(run: Inline): boolean {
  if (typeof run === 'string') return false
  return run.code === true || run.href?.endsWith(run.text) === true
}

/** Texts are converted in reading order. */
export function convertBlock(block: SourceBlock, convert: Convert): SourceBlock {
  if (!('alt' in block)) return mapInlines(block, content => convertInlines(content, convert))
  const alt = convert(block.alt)
  return { ...block, alt, caption: block.caption === undefined ? undefined : convert(block.caption) }
}

export const convertCredit = ({ role, names }: Credit, convert: Convert): Credit => ({
  role: convert(role),
  names: names.map(convert),
})
