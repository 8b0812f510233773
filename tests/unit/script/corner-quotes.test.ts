import { describe, expect, it } from 'vitest'
import { cornerQuotes } from '../../../src/script/corner-quotes'

describe('corner quotes', () => {
  it('turn by depth', () => {
    expect(cornerQuotes({ type: 'paragraph', content: ['“他說‘好’。”'] })).toEqual({
      type: 'paragraph',
      content: ['「他說『好』。」'],
    })
  })

  it('pair across marked runs, and leave code alone', () => {
    expect(
      cornerQuotes({
        type: 'paragraph',
        content: ['“一', { text: '二', strong: true }, '三”', { text: '“x”', code: true }],
      }),
    ).toEqual({
      type: 'paragraph',
      content: ['「一', { text: '二', strong: true }, '三」', { text: '“x”', code: true }],
    })
  })

  it('reach captions, quotations, lists and tables', () => {
    expect(cornerQuotes({ type: 'figure', alt: '圖', caption: ['“圖”'] })).toEqual({
      type: 'figure',
      alt: '圖',
      caption: ['「圖」'],
    })
    expect(cornerQuotes({ type: 'quote', paragraphs: [['“一”'], ['“二”']] })).toEqual({
      type: 'quote',
      paragraphs: [['「一」'], ['「二」']],
    })
    expect(
      cornerQuotes({
        type: 'list',
        ordered: false,
        items: [{ content: ['“一”'], list: { type: 'list', ordered: true, items: [{ content: ['“二”'] }] } }],
      }),
    ).toEqual({
      type: 'list',
      ordered: false,
      items: [
        { content: ['「一」'], list: { type: 'list', ordered: true, items: [{ content: ['「二」'] }] } },
      ],
    })
    expect(cornerQuotes({ type: 'table', header: [['“頭”']], rows: [[['“格”']]] })).toEqual({
      type: 'table',
      header: [['「頭」']],
      rows: [[['「格」']]],
    })
  })
})
