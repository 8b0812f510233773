import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../../src/state/progress/progress'
import { readingOn } from '../../../../src/data/series/reading-on'

const NEWEST_FIRST = ['e', 'd', 'c', 'b', 'a']
const left = (id: string, paragraph = 3): Progress => ({
  id,
  paragraph,
  position: { block: 4, offset: 0 },
  share: 0.5,
  time: 0,
})

describe('where a series is read on', () => {
  it.each([
    ['nothing read: its first instalment', [], [], { id: 'a', isFromStart: true }],
    ['all read: its first again', ['a', 'b', 'c', 'd', 'e'], [], { id: 'a', isFromStart: true }],
    ['the first read: the second', ['a'], [], { id: 'b', isFromStart: false }],
    ['one in the middle read last: the one after it', ['a', 'c'], [], { id: 'd', isFromStart: false }],
    ['the newest read alone: the oldest that is left', ['e'], [], { id: 'a', isFromStart: false }],
    ['one left: at its paragraph', ['a'], [left('d', 7)], { id: 'd', paragraph: 7, isFromStart: false }],
    ['two left: the last of them', [], [left('b'), left('d')], { id: 'd', paragraph: 3, isFromStart: false }],
    ['one left, and finished since', ['b'], [left('b')], { id: 'c', isFromStart: false }],
    ['what was read in other series says nothing', ['x'], [left('y')], { id: 'a', isFromStart: true }],
  ])('%s', (_, read, progress, expected) => {
    expect(readingOn(NEWEST_FIRST, new Set(read), progress)).toEqual(expected)
  })

  it('is nowhere where nothing is held', () => {
    expect(readingOn([], new Set(), [])).toBeUndefined()
  })
})
