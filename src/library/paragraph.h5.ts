import { parseH5Path } from '../addresses'

/** The paragraph that the address names with which a page was opened: `#p12` is 12, counted from 1. */
export function paragraphAsked(_params: Record<string, string | undefined>): number | undefined {
  const place = parseH5Path(window.location.pathname + window.location.hash)
  return place?.page === 'article' ? place.paragraph : undefined
}

/** Pages that are not shown stay in the document, with paragraphs of the same ids. */
const shown = (id: string): Element | undefined =>
  [...document.querySelectorAll(`[id="${id}"]`)].find(element => element.getClientRects().length > 0)

/** Scrolls to a paragraph of the page that is shown; not where the reader has been further down already. */
export function scrollToParagraph(paragraph: number): void {
  if (window.scrollY === 0) shown(`p${paragraph}`)?.scrollIntoView({ block: 'center' })
}
