import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Progress } from '../../../../src/publishing/cli/progress'

const said: string[] = []
beforeEach(() => {
  said.length = 0
  vi.useFakeTimers()
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    said.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const lineAfter = (seconds: number, progress: Progress, name = 'deng'): string | undefined => {
  vi.advanceTimersByTime(seconds * 1000)
  progress.show(name)
  return said.at(-1)?.replace('\r\u001b[2K', '')
}

it('says how far a run is and, once that can be told, how long the rest takes', () => {
  const progress = new Progress(true)
  progress.expect(4)
  expect(lineAfter(4, progress)).toBe('1 of 4  deng')
  expect(lineAfter(4, progress)).toBe('2 of 4, about 8 s left  deng')
  expect(lineAfter(4, progress)).toBe('3 of 4, about 4 s left  deng')
  expect(lineAfter(4, progress)).toBe('4 of 4  deng')
})

it('says long times in minutes', () => {
  const progress = new Progress(true)
  progress.expect(100)
  expect(lineAfter(10, progress)).toBe('1 of 100, about 17 min left  deng')
})

it('says nothing where nobody looks, nor of a single file', () => {
  const unseen = new Progress(false)
  unseen.expect(9)
  unseen.show('deng')
  const single = new Progress(true)
  single.expect(1)
  single.show('deng')
  expect(said).toEqual([])
})
