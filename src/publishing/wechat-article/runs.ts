/** Runs of text with their marks, and the notes that they name. */
import type { ElementContent } from 'hast'
import type { Inline } from '../../model/schema'
import { isFigures, MARKS } from '../../model/values'
import { element, text } from './elements'

type Run = Exclude<Inline, string>

/** What a note says: one of the article's own, by its number there, or the address of a link. */
type Note = number | string

/** Links that stay: WeChat takes out all others. */
const KEPT_LINK = /^https?:\/\/mp\.weixin\.qq\.com\//

export class Runs {
  /** Each note once, in the order in which the text names them. */
  private readonly named: Note[] = []

  /** @param own the article's own notes */
  constructor(private readonly own: readonly Inline[][]) {}

  of(content: readonly Inline[]): ElementContent[] {
    return linked(content.map(run => (typeof run === 'string' ? { text: run } : run))).flatMap(
      ({ href, runs }) => {
        const inside = runs.flatMap(run => this.run(run))
        if (href === undefined) return inside
        if (KEPT_LINK.test(href)) return [element('a', inside, { href })]
        return [element('span', inside, { style: 'text-decoration: underline' }), this.mark(href)]
      },
    )
  }

  /** The notes that have been named; what they name themselves follows them. */
  numbered(): { number: number; content: ElementContent[] }[] {
    const items: { number: number; content: ElementContent[] }[] = []
    // The list grows as notes are written that name others.
    for (const note of this.named)
      items.push({
        number: items.length + 1,
        content: typeof note === 'string' ? [text(note)] : this.of(this.own[note - 1] ?? []),
      })
    return items
  }

  private mark(note: Note): ElementContent {
    if (!this.named.includes(note)) this.named.push(note)
    return element('sup', [text(`[${this.named.indexOf(note) + 1}]`)])
  }

  private run(run: Run): ElementContent[] {
    if (run.note !== undefined) return [this.mark(run.note)]
    let inside = inLines(run.text)
    if (run.ruby !== undefined)
      inside = [element('ruby', [...inside, bracket('（'), element('rt', [text(run.ruby)]), bracket('）')])]
    // Figures are raised by their own characters.
    for (const [mark, tagName] of isFigures(run.text) ? MARKS.slice(2) : MARKS)
      if (run[mark])
        // WeChat's own editor strikes through by style.
        inside =
          tagName === 's'
            ? [element('span', inside, { style: 'text-decoration: line-through' })]
            : [element(tagName, inside)]
    return inside
  }
}

/** Neighbours that lead to the same place are one link. */
function linked(runs: readonly Run[]): { href: string | undefined; runs: Run[] }[] {
  const groups: { href: string | undefined; runs: Run[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.href === run.href) last.runs.push(run)
    else groups.push({ href: run.href, runs: [run] })
  }
  return groups
}

/** For those who do not draw readings above. */
const bracket = (sign: string): ElementContent => element('rp', [text(sign)])

const inLines = (words: string): ElementContent[] =>
  words.split('\n').flatMap((line, at) => [...(at > 0 ? [element('br')] : []), text(line)])
