/** Room that the bar takes at the top of the view, in CSS pixels at the default size. */
const BAR = 64

/**
 * Brings the next or previous block, or the next instalment's opening, to the top of the view, and the focus with it, so that a screen
 * reader and the Tab key go on from there.
 */
export function stepBlock(page: HTMLElement, by: 1 | -1): void {
  const blocks = [...page.querySelectorAll<HTMLElement>('.article-body > .article-block, .opening')]
  const tops = blocks.map(block => block.getBoundingClientRect().top - BAR)
  const at = by > 0 ? tops.findIndex(top => top > 4) : tops.map(top => top < -4).lastIndexOf(true)
  const block = blocks[at]
  if (!block) return
  block.tabIndex = -1
  block.focus({ preventScroll: true })
  window.scrollBy({ top: tops[at] ?? 0 })
}
