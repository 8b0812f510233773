import { expect, it } from 'vitest'
import type { SeriesPage } from '../../../src/model/schema'
import { plainRows } from '../../../src/prerender/plain-rows'
import { seriesDocuments } from '../../../src/publishing/build/series/series-documents'
import { longSeries, titleOf } from '../../long-series-library'

const SHELL = {
  html: '',
  screens: { app: ['css/app.css', 'js/app.js'], series: ['css/series.css'] },
  styles: new Map([['css/series.css', '.series-name{}']]),
  plain: 'js/plain.1.js',
}

it('every row of a long series beyond its own page stands on a plain page, as a link, with the way on', async () => {
  const whole = longSeries('chang', '长<篇', 170)
  const { head, parts } = seriesDocuments(whole)
  const pages = parts.flatMap(([file, document]) =>
    file.kind === 'series-page' ? [document as SeriesPage] : [],
  )
  const readPage = (page: number): Promise<SeriesPage> =>
    pages[page - 1]
      ? Promise.resolve(pages[page - 1] as SeriesPage)
      : Promise.reject(new Error(`page ${page}`))
  const made: [string, string][] = []
  for await (const one of plainRows(head, readPage, SHELL)) made.push(one)

  expect(made.map(([path]) => path)).toEqual(['/s/chang/rows/1/', '/s/chang/rows/2/', '/s/chang/rows/3/'])
  const second = made[1]?.[1] ?? ''
  expect(second).toContain('<html lang="zh-Hans">')
  expect(second).toContain('<title>长&lt;篇 51–100</title>')
  expect(second).toContain('<style>.series-name{}</style>')
  expect(second).toContain(
    `<a class="row-link" href="/a/chang-77/"><span class="row-title">${titleOf(77)}</span>`,
  )
  expect(second).toContain('<a rel="prev" href="/s/chang/rows/3/">101–150</a>')
  expect(second).toContain('<a rel="next" href="/s/chang/rows/1/">1–50</a>')
  expect(second).toContain('<a class="pill" href="/">回首页</a>')
  const linked = made.flatMap(([, html]) =>
    [...html.matchAll(/\/a\/chang-(\d+)\//g)].map(([, id]) => Number(id)),
  )
  expect(linked.sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1))
})
