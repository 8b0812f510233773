/** Conflicts in words: what the origin had, what the editor made of it, what the origin has now. */
import type { Conflict } from './article'

/** Each a few lines, indented. @param source the file as the editor left it, to tell lines by */
export const describeConflicts = (conflicts: readonly Conflict[], source: string): string =>
  conflicts.map(conflict => describeConflict(conflict, source)).join('\n')

export function describeConflict({ field, base, ours, theirs }: Conflict, source: string): string {
  const line = field === undefined ? lineOf(ours, source) : lineOf(`${field}:`, source)
  const place = [line === undefined ? [] : `line ${line}`, field ?? []].flat().join(', ')
  return [
    `  ${place || 'in the text'}`,
    ...(base === undefined ? [] : version('the origin was', base)),
    ...version("the editor's", ours),
    ...version('the origin is', theirs),
  ].join('\n')
}

const LABEL_WIDTH = 16

function version(label: string, text: string): string[] {
  const lines = (text || '(nothing)').split('\n').filter(line => line !== '')
  return lines.map((line, at) => `    ${(at === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`)
}

/** Line of the source, from 1, that a text begins on. */
function lineOf(text: string, source: string): number | undefined {
  const [first = ''] = text.split('\n')
  const at = first === '' ? -1 : source.split(/\r\n?|\n/).findIndex(line => line.startsWith(first))
  return at < 0 ? undefined : at + 1
}
