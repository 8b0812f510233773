import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pauseBefore } from '../../../src/data/use-retry'

describe('the pause before an attempt', () => {
  it.each([
    [0, 1_000, 2_000],
    [1, 2_000, 4_000],
    [4, 16_000, 32_000],
    [5, 30_000, 60_000],
    [50, 30_000, 60_000],
  ])('number %i is %i to %i ms', (attempt, least, most) => {
    expect(pauseBefore(attempt, 0)).toBe(least)
    expect(pauseBefore(attempt, 1)).toBe(most)
  })

  it('is never above a minute, whatever chance says', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const pause = pauseBefore(attempt, random)
        expect(pause).toBeGreaterThanOrEqual(1_000)
        expect(pause).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})
