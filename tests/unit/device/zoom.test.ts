import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LARGEST, panBy, WHOLE, zoomTo, type Room } from '../../../src/device/zoom'

/** As wide as the screen, and less high. */
const ROOM: Room = { picture: { width: 390, height: 260 }, view: { width: 390, height: 844 } }

describe('a picture that is enlarged', () => {
  it('keeps what is under the fingers there', () => {
    expect(zoomTo(WHOLE, 2, { x: 100, y: 0 }, ROOM)).toEqual({ scale: 2, x: -100, y: 0 })
  })

  it('stays in the middle where it is smaller than the screen', () => {
    expect(zoomTo(WHOLE, 2, { x: 0, y: 130 }, ROOM).y).toBeCloseTo(0)
    expect(panBy({ scale: 2, x: 0, y: 0 }, { x: 0, y: 50 }, ROOM).y).toBeCloseTo(0)
  })

  it('goes no further than its edges', () => {
    expect(panBy({ scale: 3, x: 0, y: 0 }, { x: 1000, y: 0 }, ROOM).x).toBe(390)
    expect(panBy({ scale: 3, x: 0, y: 0 }, { x: -1000, y: 0 }, ROOM).x).toBe(-390)
  })

  it('is never smaller than whole, nor larger than is of use', () => {
    expect(zoomTo(WHOLE, 0.3, { x: 10, y: 10 }, ROOM)).toEqual(WHOLE)
    expect(zoomTo(WHOLE, 40, { x: 0, y: 0 }, ROOM).scale).toBe(LARGEST)
  })

  it('never shows a gap beside it, whatever the fingers do', () => {
    const move = fc.record({
      to: fc.double({ min: 0.1, max: 9, noNaN: true }),
      x: fc.integer(),
      y: fc.integer(),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), moves => {
        const end = moves.reduce(
          (zoom, { to, x, y }) => panBy(zoomTo(zoom, to, { x, y }, ROOM), { x, y }, ROOM),
          WHOLE,
        )
        expect(Math.abs(end.x)).toBeLessThanOrEqual((ROOM.picture.width * end.scale - 390) / 2 + 1e-6)
      }),
    )
  })
})
