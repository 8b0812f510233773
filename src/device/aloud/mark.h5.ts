/** Marks what is being read, and keeps it in view. */
import { isStill } from '../motion.h5'

const NAME = 'aloud'
/** Stands on the block where a browser has no highlights (before Chrome 105, Safari 17.2). */
const ATTRIBUTE = 'data-aloud'

export interface Mark {
  /** Marks a passage instead of the last one, and brings it into view as long as the reader has not gone elsewhere. */
  show: (range: Range | undefined, isAsked: boolean) => void
  clear: () => void
}

/** @param foot pixels at the foot of the screen that something lies over */
export function createMark(foot: () => number): Mark {
  let last: Range | undefined
  let marked: Element | null | undefined

  const clear = (): void => {
    if (hasHighlights()) CSS.highlights.delete(NAME)
    marked?.removeAttribute(ATTRIBUTE)
    marked = undefined
    last = undefined
  }
  return {
    clear,
    show(range, isAsked) {
      const wasInView = last === undefined || isInView(last, foot())
      clear()
      if (!range) return
      last = range
      if (hasHighlights()) CSS.highlights.set(NAME, new Highlight(range))
      else {
        marked = range.startContainer.parentElement?.closest('.article-block')
        marked?.setAttribute(ATTRIBUTE, '')
      }
      if ((isAsked || wasInView) && !isInView(range, foot())) bringIntoView(range)
    },
  }
}

const hasHighlights = (): boolean => typeof CSS === 'object' && 'highlights' in CSS

const topOfView = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0

function isInView(range: Range, foot: number): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= topOfView() && bottom <= window.innerHeight - foot
}

/** How far down the view what is read comes to stand: the next lines are seen ahead. */
const PART = 0.2

function bringIntoView(range: Range): void {
  const line = topOfView() + window.innerHeight * PART
  window.scrollBy({
    top: range.getBoundingClientRect().top - line,
    behavior: isStill() ? 'auto' : 'smooth',
  })
}
