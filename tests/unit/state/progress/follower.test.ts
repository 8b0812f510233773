import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Article } from '../../../../src/model/schema'
import { fakeDevice } from '../../store/fake-device'
import { article as sample } from '../../share/samples'

fakeDevice()
const { Follower } = await import('../../../../src/state/progress/follower')
const { clearProgress, progressOf } = await import('../../../../src/state/progress/progress')
const { clearReadMarks, readMarkList } = await import('../../../../src/state/read-marks')

const first: Article = { ...sample, id: 'first', next: { id: 'second', title: '第二期' } }
const second: Article = { ...sample, id: 'second' }
/** At the fifth block, the third paragraph of the sample. */
const seen = (share: number) => ({ position: { block: 4, offset: 0.25 }, share })

beforeEach(() => {
  vi.useFakeTimers()
  clearProgress()
  clearReadMarks()
})
afterEach(() => vi.useRealTimers())

function following(article: Article): InstanceType<typeof Follower> {
  const follower = new Follower()
  follower.turnTo(article)
  return follower
}

it('saves the place when the reader has rested, not while they move', () => {
  const follower = following(first)
  follower.move(first, seen(0.4))
  vi.advanceTimersByTime(300)
  expect(progressOf('first')).toBeUndefined()
  follower.move(first, seen(0.5))
  vi.advanceTimersByTime(500)
  expect(progressOf('first')).toMatchObject({
    share: 0.5,
    paragraph: 3,
    position: { block: 4, offset: 0.25 },
  })
})

it('does not begin what has only been looked at', () => {
  const follower = following(first)
  follower.move(first, seen(0.02))
  vi.advanceTimersByTime(500)
  expect(progressOf('first')).toBeUndefined()
})

it('leaves a place further on until the reader has gone beyond it, or has answered', () => {
  const before = following(first)
  before.move(first, seen(0.6))
  before.settle()
  const follower = following(first)
  follower.respect(first)
  follower.offer(first)
  follower.move(first, seen(0.2))
  vi.advanceTimersByTime(500)
  expect(progressOf('first')?.share).toBe(0.6)
  expect(follower.left.get()?.share).toBe(0.6)
  expect(follower.answer()?.share).toBe(0.6)
  expect(follower.left.get()).toBeUndefined()
  follower.move(first, seen(0.3))
  vi.advanceTimersByTime(500)
  expect(progressOf('first')?.share).toBe(0.3)
})

it('takes its offer back from who has read beyond it', () => {
  const before = following(first)
  before.move(first, seen(0.6))
  before.settle()
  const follower = following(first)
  follower.offer(first)
  follower.move(first, seen(0.7))
  expect(follower.left.get()).toBeUndefined()
})

it('marks as read what was read to its end, and what was left for the next instalment', () => {
  const follower = following(first)
  follower.move(first, seen(0.5))
  expect(follower.turnTo(second)).toBe(first)
  expect(readMarkList.store.get()).toEqual(['first'])
  follower.move(second, seen(1))
  expect(readMarkList.store.get()).toEqual(['first', 'second'])
  expect(progressOf('second')).toBeUndefined()
})

it('saves at once what would have been saved in a moment, where the reader turns elsewhere', () => {
  const follower = following(second)
  follower.move(second, seen(0.5))
  follower.turnTo(first)
  expect(progressOf('second')?.share).toBe(0.5)
  expect(readMarkList.store.get()).toEqual([])
})

it('begins nothing anew in what was finished on this visit', () => {
  const follower = following(first)
  follower.move(first, seen(1))
  follower.move(first, seen(0.5))
  vi.advanceTimersByTime(500)
  expect(progressOf('first')).toBeUndefined()
})
