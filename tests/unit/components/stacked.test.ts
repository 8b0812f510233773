import { describe, expect, it } from 'vitest'
import { stacked } from '../../../src/components/article/Margin/stacked'

describe('notes in the margin', () => {
  it('stand where they belong, or below the one before; none over another', () => {
    const tops = stacked([
      { key: 'c', top: 500, height: 40 },
      { key: 'a', top: 100, height: 60 },
      { key: 'b', top: 120, height: 30 },
    ])
    expect([...tops]).toEqual([
      ['a', 100],
      ['b', 172],
      ['c', 500],
    ])
  })

  it('keep the order of their marks where these stand in one line', () => {
    const one = { top: 10, height: 20 }
    expect([
      ...stacked([
        { key: 'a', ...one },
        { key: 'b', ...one },
      ]).keys(),
    ]).toEqual(['a', 'b'])
  })
})
