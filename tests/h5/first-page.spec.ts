/**
 * What the first page weighs: its HTML with its styles and data, and the scripts that it asks for, each packed for itself
 * as a server sends it. The most is what it weighed when this was written, rounded up to the next hundred bytes. Before
 * covers, summaries and margins came, home was 7,448 and 90,896, the article 11,548 and 99,492, a series 6,518 and 93,441:
 * each page is lighter in all, while the article's scripts alone are 117 bytes more. Whoever needs more takes as much away
 * elsewhere: by loading later what the first page does not draw (`npm run bench -- bundle` tells what is heavy).
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { DIST_H5 } from '../../config/scripts/build-h5'

const weigh = (content: Buffer): number => brotliCompressSync(content).length

const read = (name: string): Buffer => readFileSync(path.join(DIST_H5, name))

/** Bytes of the scripts that a page names for its first drawing. */
function scriptsOf(html: string): number {
  const [, names = ''] = /data-scripts="([^"]*)"/.exec(html) ?? []
  const scripts = names.split(' ').filter(Boolean)
  expect(scripts.length, names).toBeGreaterThan(2)
  return scripts.map(name => weigh(read(name))).reduce((sum, one) => sum + one, 0)
}

const MOST = [
  { folder: '', html: 7_300, scripts: 86_900 },
  { folder: 'hans', html: 7_300, scripts: 86_900 },
  { folder: 'hant-tw', html: 7_300, scripts: 86_900 },
  { folder: 'a/li-nan', html: 11_300, scripts: 99_700 },
  { folder: 'hant-tw/a/li-nan', html: 11_300, scripts: 99_700 },
  { folder: 's/jin-wei', html: 6_700, scripts: 89_900 },
]

for (const { folder, html, scripts } of MOST)
  test(`/${folder} comes in no more bytes than before`, () => {
    const page = read(path.join(folder, 'index.html'))
    expect(weigh(page), 'HTML').toBeLessThanOrEqual(html)
    expect(scriptsOf(page.toString()), 'scripts').toBeLessThanOrEqual(scripts)
  })
