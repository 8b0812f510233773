/** An article copied out of WeChat on a phone: its lines of account and date and its buttons come along. */
import { expect, it } from 'vitest'
import { readText } from '../../../../../src/publishing/formats/text/read-text'
import { outline } from './outline'

it('leaves the page of the phone out, and pictures as placeholders', () => {
  const { draft, leftOut } = readText(
    Buffer.from(
      '一盏不熄的灯\n原创 苏晚 河埠头\n 2026年03月01日 08:00 天津\n听全文\n\n清晨五点，渡口的灯还亮着。\n\n[图片]\n\n▲渡口的灯\n\n船慢慢离了岸。\n\n阅读 1234\n\n写留言\n',
    ),
    'phone.txt',
  )
  expect(draft).toMatchObject({ title: '一盏不熄的灯', date: '2026-03-01' })
  expect(outline(draft)).toEqual([
    'p 清晨五点，渡口的灯还亮着。',
    'fig 一盏不熄的灯 | 渡口的灯',
    'p 船慢慢离了岸。',
  ])
  expect(leftOut.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining([
      "the page's line of account and date",
      'counter of the page',
      'button of the page',
    ]),
  )
})
