/**
 * An hour's reading on both targets: sixty instalments, one after the other, with searches, settings and the way back
 * between them. What it holds afterwards, against after the first six; what it asks for twice; what runs while it rests.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { hourLibrary } from './hour-library'
import { readH5, readWeapp, type Hour } from './hour-reading'
import { against, report, row, type Row } from './table-rows'

/** @returns whether both targets hold no more after the hour than at its beginning */
export async function run(): Promise<boolean> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hour-'))
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...LAUNCH_ARGS, '--js-flags=--expose-gc'],
  })
  try {
    const library = await hourLibrary(folder)
    const rows = [
      ...rowsOf('H5', await readH5(browser, library.h5)),
      ...rowsOf('mini-program', await readWeapp(browser, library.weapp)),
    ]
    return await report('hour', { load: loadavg()[0] }, rows)
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}

const MB = 2 ** 20

const rowsOf = (target: string, { first, last, repeated, fired }: Hour): Row[] => [
  against(`${target}: heap, against after the first six`, last.heap / MB, first.heap / MB, 1.1, 'MB'),
  against(
    `${target}: heap less what the engine has compiled`,
    (last.heap - last.code) / MB,
    (first.heap - first.code) / MB,
    1.1,
    'MB',
  ),
  against(`${target}: nodes`, last.nodes, first.nodes, 1.1, ''),
  against(`${target}: listeners`, last.listeners, first.listeners, 1.1, ''),
  row(`${target}: files asked for twice`, repeated.length, '', 0),
  row(`${target}: timers in ten seconds of rest`, fired, '', 0),
]
