import { watch, type FSWatcher } from 'node:fs'

/** Milliseconds without a change after which a folder counts as settled: editors write a file in several steps. */
const SETTLED = 200

/**
 * Does the work whenever something below a folder has changed and settled; never twice at a time.
 * @returns what ends it
 */
export function watchFolder(folder: string, work: () => Promise<void>): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  let running = false
  const run = async (): Promise<void> => {
    if (running) return settle() // what changes meanwhile is looked at afterwards
    running = true
    await work().finally(() => (running = false))
  }
  const settle = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), SETTLED)
  }
  return watch(folder, { recursive: true }, settle)
}
