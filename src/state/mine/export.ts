/** All that the device keeps for its reader, in a form to take away. */
import { quoteOf } from './passage'
import type { Bookmark } from './bookmarks'
import type { Highlight } from './highlights'
import type { Visit } from './history'
import type { Follow } from './follows'
import type { Progress } from '../progress/progress'
import type { Words } from '../../words'

export interface Mine {
  bookmarks: readonly Bookmark[]
  highlights: readonly Highlight[]
  history: readonly Visit[]
  progress: readonly Progress[]
  follows: readonly Follow[]
  /** Ids of the articles read to their end. */
  read: readonly string[]
}

/** Everything, for machines. `version` rises when the meaning of a field changes. */
export const asJson = (mine: Mine): string => `${JSON.stringify({ version: 1, ...mine }, null, 2)}\n`

const linesOf = (text: string): string[] => text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
const day = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** A line without what Markdown would take for marks, markup, a list, a heading or code. */
const plainLine = (line: string): string =>
  line
    .replace(/^[ \t]+|\p{Cc}/gu, '')
    .replace(/[\\`*_[\]<>#|~&]/g, String.raw`\$&`)
    .replace(/^(\d*)([-+=.)])/, String.raw`$1\$2`)
/** A title stands on one line. */
const plain = (text: string): string => linesOf(text).map(plainLine).join(' ')
const quoted = (text: string): string =>
  linesOf(text)
    .map(line => `> ${plainLine(line)}`)
    .join('\n')

/**
 * Bookmarks, highlights and notes, for people.
 * @param titleOf an article's title in the reader's script; @param addressOf where it can be opened, may be empty
 */
export function asMarkdown(
  { bookmarks, highlights }: Pick<Mine, 'bookmarks' | 'highlights'>,
  words: Words,
  titleOf: (entry: { id: string; title: string }) => string,
  addressOf: (id: string, paragraph?: number) => string,
): string {
  const link = (entry: { id: string; title: string }, paragraph?: number): string => {
    const address = addressOf(entry.id, paragraph)
    const title = plain(titleOf(entry))
    return address ? `[${title}](${address})` : title
  }
  const { tabs } = words.mine
  const marked = highlights.map(one =>
    [
      quoted(quoteOf(one.passage)),
      ...(one.note ? [linesOf(one.note).map(plainLine).join('\n')] : []),
      `— ${link(one, one.passage.number)}，${day(one.time)}`,
    ].join('\n\n'),
  )
  const kept = bookmarks.map(one =>
    [
      `- ${link(one, one.paragraph)}，${day(one.time)}`,
      ...(one.quote ? [quoted(one.quote).replace(/^/gm, '  ')] : []),
    ].join('\n'),
  )
  return [
    `# ${words.appName} · ${words.mine.title}`,
    ...(marked.length > 0 ? [`## ${tabs.highlights}`, ...marked] : []),
    ...(kept.length > 0 ? [`## ${tabs.bookmarks}`, kept.join('\n')] : []),
    '',
  ].join('\n\n')
}
