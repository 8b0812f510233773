/** Marks of Markdown that have not become what they were meant for, and characters that were lost on the way. */
import type { Code, Node, Text } from 'mdast'
import { lostIn } from '../formats/text/lost'
import { remarkOn, type Passage, type Remark } from './finding'
import type { ReviewedSource } from './source'
import { nodes } from './stream'

/** Marks that stay in the text, as the file has them, each with its mend. */
const LEFT: readonly { mark: RegExp; message: string; mend: string }[] = [
  {
    mark: /^#{2,6}(?=[^\s#])/gm,
    message: 'These are to be a heading, and are text: a blank is missing after #',
    mend: 'Write a blank after the last #',
  },
  {
    mark: /(?<!\\)\*\*/g,
    message: 'Two asterisks stand in the text: they make nothing bold',
    mend: 'Let them touch the words, as in **粗**, at the beginning and at the end; or write \\*\\*',
  },
  {
    mark: /(?<!\\)\[\^[^[\]\s]{1,40}\]/g,
    message: 'This refers to a note that is not there',
    mend: 'Write it on a line of its own, as in [^1]: what it says',
  },
]

export const markupLeft = ({ root, raw }: ReviewedSource): Remark[] =>
  [...nodes(root)].flatMap(node =>
    node.type === 'text' ? inText(node as Text, raw) : node.type === 'code' ? inCode(node as Code, raw) : [],
  )

function inText(node: Text, raw: string): Remark[] {
  const { start, text } = sourceOf(node, raw)
  return LEFT.flatMap(({ mark, message, mend }) =>
    [...text.matchAll(mark)]
      // A heading's mark begins a line of the file.
      .filter(({ index }) => !mark.multiline || index > 0 || start === 0 || raw[start - 1] === '\n')
      .slice(0, 1)
      .map(({ index }) => remark(raw, start + index, message, mend)),
  )
}

/** Code that is fenced has its end; code that is indented is often a paragraph whose writer indents. */
function inCode(node: Code, raw: string): Remark[] {
  const { start, text } = sourceOf(node, raw)
  const [, fence] = /^(`{3,}|~{3,})/.exec(text) ?? []
  if (fence === undefined)
    return /\p{Script=Han}/u.test(node.value)
      ? [
          remark(
            raw,
            start,
            'A tab, or four blanks, at the beginning of this paragraph make it code',
            'Remove them: readers see paragraphs indented as it is',
          ),
        ]
      : []
  const last = text.slice(text.lastIndexOf('\n') + 1).trim()
  const isClosed =
    text.includes('\n') && last.startsWith(fence) && last.split(fence.charAt(0)).join('') === ''
  if (isClosed) return []
  return [
    remark(raw, start, 'All that follows is code: its fence has no end', `Write ${fence} on a line below it`),
  ]
}

function sourceOf({ position }: Node, raw: string): { start: number; text: string } {
  const start = position?.start.offset ?? 0
  return { start, text: raw.slice(start, position?.end.offset ?? start) }
}

function remark(raw: string, offset: number, message: string, mend: string): Remark {
  const before = raw.slice(0, offset)
  const line = before.split('\n').length
  return {
    line,
    column: offset - (before.lastIndexOf('\n') + 1) + 1,
    kind: 'markup',
    severity: 'warning',
    message,
    mend,
  }
}

/** Each may be a character that was lost: the one that replaces bad bytes, and ? among Chinese characters. */
export const lostCharacters = (passages: readonly Passage[]): Remark[] =>
  passages.flatMap(passage =>
    lostIn(passage.text).map(({ index, length }) =>
      remarkOn(passage, index, length, {
        kind: 'lost',
        severity: 'warning',
        message: 'Here a character may have been lost',
        mend: 'Look into the manuscript; for a question write ？',
      }),
    ),
  )
