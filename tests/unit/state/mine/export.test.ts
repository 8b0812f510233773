import { expect, it } from 'vitest'
import type { Mine } from '../../../../src/state/mine/export'
import { hans } from '../../../../src/words/zh-hans'
import { fakeDevice } from '../../store/fake-device'

fakeDevice()
const { asJson, asMarkdown } = await import('../../../../src/state/mine/export')

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

it.each([
  ['# 大字', String.raw`\# 大字`],
  ['<img src=x onerror=alert(1)>', String.raw`\<img src=x onerror=alert(1)\>`],
  ['[去](javascript:alert(1))', String.raw`\[去\](javascript:alert(1))`],
  [
    '- 一\n2. 二\n3) 三\n===',
    String.raw`\- 一` + '\n' + String.raw`2\. 二` + '\n' + String.raw`3\) 三` + '\n' + String.raw`\===`,
  ],
  ['    代码\n\t代码', '代码\n代码'],
  ['&lt;b&gt;', String.raw`\&lt;b\&gt;`],
  ['一\r# 二\u2028# 三', '一\n' + String.raw`\# 二` + '\n' + String.raw`\# 三`],
  ['响\u0007\u001b[2J', String.raw`响\[2J`],
])('what is quoted and noted is text, not Markdown: %j', (said, written) => {
  const [highlight] = mine.highlights
  if (!highlight) throw new Error('There is no highlight')
  const passage = { ...highlight.passage, text: said, start: 0, end: said.length }
  const marked = { ...mine, highlights: [{ ...highlight, passage, note: said }], bookmarks: [] }
  const text = asMarkdown(
    marked,
    hans,
    ({ title }) => title,
    () => '',
  )
  expect(text).toContain(`\n\n${written}\n\n— `)
  expect(text).toContain(`\n\n${written.replace(/^/gm, '> ')}\n\n`)
})

it('a title of several lines stays one', () => {
  const bookmarks = [{ id: 'li-nan', title: '李楠\n# 大字', time: 0 }]
  expect(
    asMarkdown(
      { highlights: [], bookmarks },
      hans,
      ({ title }) => title,
      () => '',
    ),
  ).toContain(String.raw`- 李楠 \# 大字，`)
})
