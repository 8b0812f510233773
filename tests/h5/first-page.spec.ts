/**
 * What the first page weighs: its HTML with its styles and data, and the scripts that it asks for, each packed for itself
 * as a server sends it. The most is what it weighed when this was written, rounded up to the next hundred bytes. Before
 * the rules that a page is not drawn by came as files, and what makes cards after the page, home was 7,300 and 86,900, the
 * article 11,300 and 99,700, a series 6,700 and 89,900. Whoever needs more takes as much away
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
  { folder: '', html: 6_100, scripts: 86_500 },
  { folder: 'hans', html: 6_100, scripts: 86_500 },
  { folder: 'hant-tw', html: 6_100, scripts: 86_600 },
  { folder: 'a/li-nan', html: 9_100, scripts: 94_700 },
  { folder: 'hant-tw/a/li-nan', html: 9_100, scripts: 94_700 },
  { folder: 's/jin-wei', html: 5_300, scripts: 89_900 },
]

for (const { folder, html, scripts } of MOST)
  test(`/${folder} comes in no more bytes than before`, () => {
    const page = read(path.join(folder, 'index.html'))
    expect(weigh(page), 'HTML').toBeLessThanOrEqual(html)
    expect(scriptsOf(page.toString()), 'scripts').toBeLessThanOrEqual(scripts)
  })
