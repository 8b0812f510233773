/**
 * What the page's HTML was drawn with before the script ran. The app's first drawing must be the same as that HTML,
 * so everything that only this device knows (the script remembered, read marks, locale) waits until it has been
 * taken over.
 */
import { h5Path, parseH5Path } from '../model/addresses'
import { FIRST_PAGE_ID, type FirstPage } from './first-page-model'

let page = typeof document === 'undefined' ? undefined : read()

/** The page that the HTML shows; undefined where it shows none, as in the bare shell. */
export const firstPage = (): FirstPage | undefined => page

/** Says which page is being drawn, where no browser is: for prerendering. */
export function setFirstPage(next: FirstPage): void {
  page = next
}

/** Undefined too where a host has answered with the HTML of another address. */
function read(): FirstPage | undefined {
  const json = document.getElementById(FIRST_PAGE_ID)?.textContent
  const found = json ? (JSON.parse(json) as FirstPage) : undefined
  const place = parseH5Path(window.location.pathname)
  return place && found?.path === h5Path(place) ? found : undefined
}
