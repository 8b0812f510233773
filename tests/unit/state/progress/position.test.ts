import { describe, expect, it } from 'vitest'
import { distanceTo, viewOf, type Span } from '../../../../src/state/progress/position'

/** Ten blocks of 100 pixels, 20 apart; the text begins `top` pixels below the screen's top and is 1180 high. */
const article = (top: number) => ({
  count: 10,
  blockAt: (index: number): Span => ({ top: top + index * 120, bottom: top + index * 120 + 100 }),
  body: { top, bottom: top + 1180 },
  view: { top: 60, bottom: 660 },
})

describe('what is in view', () => {
  it.each([
    ['the title above the text', 300, { block: 0, offset: 0 }, 0],
    ['the first line at the bar', 60, { block: 0, offset: 0 }, 0],
    ['a block half passed', 60 - 120 * 3 - 50, { block: 3, offset: 0.5 }, 410 / 580],
    ['the gap behind a block', 60 - 120 * 2 - 110, { block: 2, offset: 1 }, 350 / 580],
    ['the end at the foot of the screen', 660 - 1180, { block: 4, offset: 1 }, 1],
    ['what follows the article', -2000, { block: 9, offset: 1 }, 1],
  ])('%s', (_, top, position, share) => {
    const view = viewOf(article(top))
    expect(view.position).toEqual(position)
    expect(view.share).toBeCloseTo(share)
  })

  it('is all of a text that is shorter than the screen', () => {
    const body = { top: 100, bottom: 300 }
    const view = viewOf({ count: 1, blockAt: () => body, body, view: { top: 60, bottom: 660 } })
    expect(view).toEqual({ position: { block: 0, offset: 0 }, share: 1 })
  })

  it('is at the beginning of a text without blocks', () => {
    const body = { top: 700, bottom: 700 }
    const empty = { count: 0, blockAt: () => body, body, view: { top: 60, bottom: 660 } }
    expect(viewOf(empty).position).toEqual({ block: 0, offset: 0 })
  })
})

it('the way to a position is what brings it to the line', () => {
  expect(distanceTo({ top: 400, bottom: 600 }, 0.25, 60)).toBe(390)
  expect(distanceTo({ top: -400, bottom: -200 }, 1, 60)).toBe(-260)
})
