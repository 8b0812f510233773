import { expect, it } from 'vitest'
import type { SeriesEntry } from '../../../../src/model/schema'
import { fakeDevice } from '../../store/fake-device'

fakeDevice()
const { freshCount, freshIn } = await import('../../../../src/state/mine/follows')

const series: SeriesEntry = {
  id: 'yue-du',
  title: '读写之间',
  script: 'zh-Hans',
  tags: [],
  count: 4,
  held: 3,
  instalments: [
    { id: 'c', title: '三' },
    { title: '未收录' },
    { id: 'b', title: '二' },
    { id: 'a', title: '一' },
  ],
}

it('what came since the last visit is new; what cannot be opened is not', () => {
  expect([...freshIn([{ id: 'yue-du', known: ['a', 'b'], time: 0 }], series)]).toEqual(['c'])
})

it('nothing is new in a series that is not followed, or all of which was known', () => {
  expect(freshIn([{ id: 'other', known: [], time: 0 }], series).size).toBe(0)
  expect(freshIn([{ id: 'yue-du', known: ['a', 'b', 'c'], time: 0 }], series).size).toBe(0)
})

it('of a long series only what stands above all that was known is new, and what is not listed is counted', () => {
  const follow = { id: 'yue-du', known: ['b'], held: 40, time: 0 }
  expect([...freshIn([follow], { ...series, held: 41 })]).toEqual(['c'])
  expect(freshCount([follow], { ...series, held: 43 })).toBe(3)
  expect(freshCount([follow], { ...series, held: 40 })).toBe(1)
  expect(freshCount([], series)).toBe(0)
})
