/** How a page is set, measured on its screen: where lines end, where glyphs stand, how wide its spaces are. */
import type { Page } from '@playwright/test'

/** What is amiss in one line of a paragraph. */
export interface Fault {
  kind: 'short' | 'overlap' | 'hole' | 'swallowed'
  /** In em of the line's own type: to the edge, over the next glyph, wide. */
  size: number
  /** The line, or the glyphs that it is about. */
  text: string
}

/** What was measured of all paragraphs of an article. */
export interface SetPage {
  /** Lines that ought to reach the edge: all but the last of each paragraph and those before a forced break. */
  justified: number
  /** The same of paragraphs whose end is ragged, on an engine that cannot justify Chinese. */
  ragged: number
  /** The farthest that one of them ends from the edge, in em. */
  shortest: number
  /** The widest space, in em. */
  widestSpace: number
  faults: Fault[]
}

/** How far a justified line may end from the edge of its column, in em. */
const RAGGED = 0.5
/**
 * What the next line begins with that had to come there as one, where lines are ragged: a word or a character, with the
 * marks that must not be parted from it. A line may end as far from the edge as that is wide, and no farther.
 */
const WHOLE = String.raw`^[\p{Ps}\p{Pi}]*(?:[\p{Script=Latin}\p{N}.,%-]+|…+|—+|.)[\p{Pe}\p{Pf}，。、；：！？,.;:!?…—]*`
/** The widest space that still reads as one, in em. */
const HOLE = 1.5
/** What rounding and kerning may put one glyph over the next, in em. */
const KERNING = 0.15

/** Measures the article on the page as it stands, with all that lies below laid out too. */
export async function measureSetPage(page: Page): Promise<SetPage> {
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' })
  return page.evaluate(
    ([justifiedEnd, whole, hole, kerning]) => {
      interface Glyph {
        text: string
        box: DOMRect
      }

      /** Glyphs in the order of the text; one that has no box at all is kept with an empty one. */
      const glyphsOf = (block: Element): Glyph[] => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        const glyphs: Glyph[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (node.parentElement?.closest('rt, sup, .note-mark, [aria-hidden="true"]')) continue
          let at = 0
          for (const text of node.nodeValue ?? '') {
            const range = document.createRange()
            range.setStart(node, at)
            range.setEnd(node, (at += text.length))
            // At a line's end a space is on both lines: its last box is where what follows stands.
            glyphs.push({ text, box: [...range.getClientRects()].at(-1) ?? new DOMRect() })
          }
        }
        return glyphs
      }

      const isSpace = ({ text }: Glyph): boolean => /\s/.test(text)
      const middle = ({ box }: Glyph): number => box.top + box.height / 2

      const linesOf = (glyphs: Glyph[], size: number): Glyph[][] => {
        const lines: Glyph[][] = []
        for (const glyph of glyphs) {
          const line = lines.at(-1)
          const before = line?.filter(one => one.box.width > 0).at(-1)
          if (
            line &&
            (!before || glyph.box.width === 0 || Math.abs(middle(glyph) - middle(before)) < size / 2)
          )
            line.push(glyph)
          else lines.push([glyph])
        }
        return lines
      }

      const found: SetPage = { justified: 0, ragged: 0, shortest: 0, widestSpace: 0, faults: [] }
      const body = [...document.querySelectorAll('.article-body')].find(
        one => one.getClientRects().length > 0,
      )
      for (const block of body?.querySelectorAll('p, li, blockquote, dd') ?? []) {
        const style = getComputedStyle(block)
        const isJustified = style.textAlign === 'justify'
        if (!isJustified && !block.matches('.paragraph, .quote-paragraph')) continue
        if (block.querySelector('p, li, blockquote, dd')) continue
        const size = Number.parseFloat(style.fontSize)
        const edge = block.getBoundingClientRect().right - Number.parseFloat(style.paddingRight)
        const breaks = [...block.querySelectorAll('br')].map(one => one.getBoundingClientRect().top)
        const lines = linesOf(glyphsOf(block), size)
        for (const [at, line] of lines.entries()) {
          const text = line.map(one => one.text).join('')
          const shown = line.filter(one => !isSpace(one))
          for (const { text: glyph, box } of shown) {
            if (box.width < size * 0.1 && /[\p{L}\p{N}\p{P}]/u.test(glyph))
              found.faults.push({ kind: 'swallowed', size: box.width / size, text: `${glyph} in ${text}` })
          }
          for (const [index, glyph] of shown.entries()) {
            const next = shown[index + 1]
            if (!next || glyph.box.width === 0 || next.box.width === 0) continue
            const gap = (next.box.left - glyph.box.right) / size
            const pair = glyph.text + next.text
            if (gap < -kerning) found.faults.push({ kind: 'overlap', size: -gap, text: `${pair} in ${text}` })
            found.widestSpace = Math.max(found.widestSpace, gap)
            if (gap > hole) found.faults.push({ kind: 'hole', size: gap, text: `${pair} in ${text}` })
          }
          const end = shown.at(-1)
          const isForced = end && breaks.some(top => Math.abs(top - end.box.top) < size)
          if (!end || at === lines.length - 1 || isForced) continue
          found[isJustified ? 'justified' : 'ragged'] += 1
          const next = (lines[at + 1] ?? []).filter(one => !isSpace(one))
          const begins = new RegExp(whole, 'u').exec(next.map(one => one.text).join(''))?.[0] ?? ''
          const room = next.slice(0, [...begins].length).reduce((sum, { box }) => sum + box.width, 0) / size
          const short = (edge - Math.max(...shown.map(one => one.box.right))) / size
          found.shortest = Math.max(found.shortest, short)
          if (short > (isJustified ? justifiedEnd : room) || short < -justifiedEnd)
            found.faults.push({ kind: 'short', size: short, text })
        }
      }
      return found
    },
    [RAGGED, WHOLE, HOLE, KERNING] as const,
  )
}
