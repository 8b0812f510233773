import { describe, expect, it } from 'vitest'
import { createDirection } from '../../../src/device/reading-direction'

const after = (...tops: number[]): boolean => {
  const direction = createDirection()
  return tops.map(direction).at(-1) ?? false
}

describe('reading on downwards', () => {
  it.each([
    ['at the start', [0], false],
    ['scrolled down a screen', [0, 100, 300, 600], true],
    ['within the top of the page', [0, 30, 70], false],
    ['a tremble upwards is no turning back', [0, 300, 600, 596, 592], true],
    ['scrolled up', [0, 300, 600, 560, 500], false],
    ['down again', [0, 600, 500, 400, 450, 500], true],
    ['back at the top', [0, 600, 300, 0], false],
  ] as const)('%s', (_, tops, reading) => {
    expect(after(...tops)).toBe(reading)
  })
})
