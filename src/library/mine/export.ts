/** All that the device keeps for its reader, in a form to take away. */
import { quoteOf } from './highlights'
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

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')
const day = (time: number): string => new Date(time).toISOString().slice(0, 10)
/** Marks that would make a title something else than text. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, String.raw`\$&`)

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
      ...(one.note ? [one.note] : []),
      `— ${link(one, one.passage.number)}，${day(one.time)}`,
    ].join('\n\n'),
  )
  const kept = bookmarks.map(one =>
    [
      `- ${link(one, one.paragraph)}，${day(one.time)}`,
      ...(one.quote ? [`  ${quoted(one.quote)}`] : []),
    ].join('\n'),
  )
  return [
    `# ${words.appName} · ${words.mine.title}`,
    ...(marked.length > 0 ? [`## ${tabs.highlights}`, ...marked] : []),
    ...(kept.length > 0 ? [`## ${tabs.bookmarks}`, kept.join('\n')] : []),
    '',
  ].join('\n\n')
}
