/** Conflicts in words: what the origin had, what the editor made of it, what the origin has now. */
import type { Conflict } from './merge-article'

/** Each a few lines, indented. @param source the file as the editor left it, to tell lines by */
export const describeConflicts = (conflicts: readonly Conflict[], source: string): string =>
  conflicts.map(conflict => describeConflict(conflict, source)).join('\n')

export function describeConflict({ field, base, ours, theirs }: Conflict, source: string): string {
  const line = field === undefined ? lineOf(ours, source) : lineOf(`${field}:`, source)
  const place = line === undefined ? field : field === undefined ? `line ${line}` : `line ${line}, ${field}`
  const [before, editors, now] = marked([base ?? ours, ours, theirs])
  return [
    `  ${place ?? 'in the text'}`,
    ...(base === undefined ? [] : version(before, text => `the origin was  ${text}`)),
    ...version(editors, text => `the editor's    ${text}`),
    ...version(now, text => `the origin is   ${text}`),
  ].join('\n')
}

/** Characters around what differs. */
const AROUND = 20

/** Texts with what differs between brackets, and of what they share no more than shows the place. */
function marked(texts: readonly [string, string, string]): [string, string, string] {
  const all = texts.map(text => Array.from(text))
  const least = Math.min(...all.map(({ length }) => length))
  const isShared = (at: (text: string[]) => string | undefined): boolean => new Set(all.map(at)).size === 1
  let start = 0
  while (start < least && isShared(text => text[start])) start += 1
  let end = 0
  while (end < least - start && isShared(text => text.at(-1 - end))) end += 1
  const show = (text: string): string => {
    const characters = Array.from(text)
    const middle = characters.slice(start, characters.length - end).join('')
    const [before, after] = [characters.slice(0, start), characters.slice(characters.length - end)]
    const shown = [before.slice(-AROUND).join(''), after.slice(0, AROUND).join('')] as const
    // An end that nothing follows, as of a text that is gone, needs no mark.
    if (before.length + after.length === 0) return text
    return `${before.length > AROUND ? '…' : ''}${shown[0]}⟦${middle}⟧${shown[1]}${after.length > AROUND ? '…' : ''}`
  }
  return [show(texts[0]), show(texts[1]), show(texts[2])]
}

const LABEL_WIDTH = 16

function version(text: string, labelled: (first: string) => string): string[] {
  const lines = (text || '(nothing)').split('\n').filter(line => line !== '')
  return lines.map((line, at) => `    ${at === 0 ? labelled(line) : ' '.repeat(LABEL_WIDTH) + line}`)
}

/** Line of the source, from 1, that a text begins on. */
function lineOf(text: string, source: string): number | undefined {
  const [first = ''] = text.split('\n')
  const at = first === '' ? -1 : source.split(/\r\n?|\n/).findIndex(line => line.startsWith(first))
  return at < 0 ? undefined : at + 1
}
