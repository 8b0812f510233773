/** Scrolls an article by touch as a slow phone does, and reads how its frames come and what it holds in memory. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, CDPSession } from '@playwright/test'
import { CPU_SLOWDOWN, PHONE } from './page-measure'
import { p95 } from './table-rows'

export interface Scrolling {
  /** Milliseconds between two frames that 95 of 100 stay under. */
  p95: number
  frames: number
  /** Bytes of JavaScript's heap after its garbage was collected. */
  heap: number
  /** Nodes of the document. */
  nodes: number
}

/** Pixels of one stroke, and pixels a second: a quick reader looking for a passage. */
const STROKE = 6_000
const SPEED = 3_000
const STROKES = 3

export async function scroll(browser: Browser, address: string): Promise<Scrolling> {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await page.goto(address, { waitUntil: 'networkidle' })
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  await page.evaluate(await readFile(path.join(__dirname, 'long-frames.js'), 'utf8'))
  for (let stroke = 0; stroke < STROKES; stroke += 1)
    await devTools.send('Input.synthesizeScrollGesture', {
      x: 195,
      y: 600,
      yDistance: -STROKE,
      speed: SPEED,
      gestureSourceType: 'touch',
      preventFling: true,
    })
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const memory = await memoryOf(devTools)
  await context.close()
  return { p95: p95(frames), frames: frames.length, ...memory }
}

async function memoryOf(devTools: CDPSession): Promise<{ heap: number; nodes: number }> {
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('Performance.enable')
  const { metrics } = await devTools.send('Performance.getMetrics')
  const of = (name: string): number => metrics.find(one => one.name === name)?.value ?? NaN
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes') }
}
