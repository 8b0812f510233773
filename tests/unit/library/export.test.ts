import { expect, it } from 'vitest'
import type { Mine } from '../../../src/library/mine/export'
import { hans } from '../../../src/words/zh-hans'
import { fakeDevice } from './device'

fakeDevice()
const { asJson, asMarkdown } = await import('../../../src/library/mine/export')

const day = Date.UTC(2026, 10, 25, 12)
const mine: Mine = {
  bookmarks: [
    { id: 'li-nan', title: '李楠', time: day },
    { id: 'tuzhu', title: '图与图注', paragraph: 2, quote: '图注要短。', time: day },
  ],
  highlights: [
    {
      key: 'k',
      id: 'li-nan',
      title: '李楠',
      variant: 'original',
      passage: { block: 1, number: 1, text: '他说：走吧。', start: 3, end: 6 },
      note: '记住',
      time: day,
    },
  ],
  history: [],
  progress: [],
  follows: [],
  read: ['li-nan'],
}

it('for people: what was marked, what was written to it, and where it stands', () => {
  const text = asMarkdown(
    mine,
    hans,
    ({ title }) => `${title} [一]`,
    (id, paragraph) => `https://x.test/a/${id}/${paragraph ? `#p${paragraph}` : ''}`,
  )
  expect(text).toBe(`# 连载 · 我的

## 划线

> 走吧。

记住

— [李楠 \\[一\\]](https://x.test/a/li-nan/#p1)，2026-11-25

## 收藏

- [李楠 \\[一\\]](https://x.test/a/li-nan/)，2026-11-25
- [图与图注 \\[一\\]](https://x.test/a/tuzhu/#p2)，2026-11-25
  > 图注要短。

`)
})

it('for people, without an address: titles alone', () => {
  expect(
    asMarkdown(
      mine,
      hans,
      ({ title }) => title,
      () => '',
    ),
  ).toContain('— 李楠，2026-11-25')
})

it('for machines: everything, with its version', () => {
  expect(JSON.parse(asJson(mine))).toEqual({ version: 1, ...mine })
})
