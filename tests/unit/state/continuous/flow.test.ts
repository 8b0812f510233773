import { describe, expect, it } from 'vitest'
import { flowOf, START, type Flow } from '../../../../src/state/continuous/flow'

/** Boxes one below the other, the first beginning at `top`. */
const spans = (top: number, ...heights: number[]) =>
  heights.map((height, index) => {
    const begin = top + heights.slice(0, index).reduce((sum, one) => sum + one, 0)
    return { top: begin, bottom: begin + height }
  })
const SCREEN = 800

describe('the instalments on a page', () => {
  it('are as they were while the reader is far from the next', () => {
    expect(flowOf(START, spans(0, 5000, 900), SCREEN)).toBe(START)
  })

  it('gain the next when it is two screens away', () => {
    expect(flowOf(START, spans(-2601, 5000, 900), SCREEN)).toMatchObject({ current: 0, first: 0, last: 1 })
    expect(flowOf(START, spans(-2599, 5000, 900), SCREEN)).toBe(START)
  })

  it('change hands at the middle of the screen', () => {
    expect(flowOf(START, spans(-4601, 5000, 4000), SCREEN).current).toBe(1)
    expect(flowOf(START, spans(-4599, 5000, 4000), SCREEN).current).toBe(0)
  })

  it('put away what is two screens above, and keep its room', () => {
    const before: Flow = { current: 1, first: 0, last: 1, heights: [] }
    expect(flowOf(before, spans(-6601, 5000, 4000, 3000), SCREEN)).toEqual({
      current: 1,
      first: 1,
      last: 2,
      heights: [5000, 4000, 0],
    })
  })

  it('keep what is above while it is read aloud', () => {
    const before: Flow = { current: 1, first: 0, last: 1, heights: [] }
    expect(flowOf(before, spans(-6601, 5000, 4000, 3000), SCREEN, true)).toMatchObject({ first: 0, last: 2 })
  })

  it('keep the room of those put away, whatever their empty boxes measure', () => {
    const before: Flow = { current: 2, first: 1, last: 2, heights: [5000, 4000, 3000] }
    expect(flowOf(before, spans(-12_000, 5000, 4000, 6000), SCREEN).heights).toEqual([5000, 4000, 6000])
  })

  it('are as they were where nothing is drawn', () => {
    expect(flowOf(START, [], SCREEN)).toBe(START)
  })
})
