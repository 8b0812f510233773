/**
 * The pages of a long series as plain HTML, for whoever reads without JavaScript and for search engines: the series'
 * own page draws its newest rows and links to these.
 */
import { h5Path, rowsPath } from '../model/addresses'
import { PAGE_ROWS, type Instalment, type Series, type SeriesPage } from '../model/schema'
import type { Shell } from './document'
import { wordsIn } from '../words'
import { escapeHtml } from './html'
import { INLINE } from './inline'

/**
 * @param readPage a page of the series, counted from 1, the oldest
 * @returns path from the site's root and text of each page
 */
export async function* plainRows(
  series: Series,
  readPage: (page: number) => Promise<SeriesPage>,
  shell: Shell,
): AsyncGenerator<[path: string, html: string]> {
  const { id, variant, pages } = series
  for (let page = 1; page <= pages.length; page++) {
    const { instalments } = await readPage(page)
    yield [rowsPath({ page: 'series', id, variant }, page), documentOf(series, page, instalments, shell)]
  }
}

function documentOf(series: Series, page: number, rows: readonly Instalment[], shell: Shell): string {
  const { id, variant, title, pages } = series
  const place = { page: 'series', id, variant } as const
  const script = variant === 'original' ? series.script : variant
  const first = (page - 1) * PAGE_ROWS + 1
  const range = `${first}–${first + rows.length - 1}`
  const link = (to: number, rel: string): string => {
    const from = (to - 1) * PAGE_ROWS + 1
    return to < 1 || to > pages.length
      ? ''
      : `<a rel="${rel}" href="${rowsPath(place, to)}">${from}–${from + PAGE_ROWS - 1}</a>`
  }
  return [
    `<!doctype html><html lang="${script}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)} ${range}</title><script>${INLINE}</script>${styles(shell)}</head><body>`,
    `<div class="screen page-colours script-${script}"><main class="content">`,
    `<h1 class="series-name"><a href="${h5Path(place)}">${escapeHtml(title)}</a> ${range}</h1>`,
    `<ul class="rows">${rows.map(row => rowOf(row, series)).join('')}</ul>`,
    `<p class="rows-pages">${link(page + 1, 'prev')} ${link(page - 1, 'next')}</p>`,
    `<p><a class="pill" href="${h5Path({ page: 'home', variant })}">${wordsIn(script).toHome}</a></p>`,
    '</main></div></body></html>',
  ].join('')
}

function rowOf({ id, title, date }: Instalment, { variant }: Series): string {
  const words = `<span class="row-title">${escapeHtml(title)}</span>${date === undefined ? '' : ` <time class="row-facts">${date}</time>`}`
  const inside =
    id === undefined
      ? words
      : `<a class="row-link" href="${h5Path({ page: 'article', id, variant })}">${words}</a>`
  return `<li class="instalment-row">${inside}</li>`
}

const styles = ({ screens, styles: sheets }: Shell): string =>
  [...(screens.app ?? []), ...(screens.series ?? [])]
    .filter(file => file.endsWith('.css'))
    .map(file => `<style>${sheets.get(file) ?? ''}</style>`)
    .join('')
