import { describe, expect, it } from 'vitest'
import { summarise } from '../../../../../src/publishing/build/articles/summary'
import type { SourceBlock } from '../../../../../src/publishing/source/model'

const of = (...texts: string[]): string =>
  summarise(texts.map((text): SourceBlock => ({ type: 'paragraph', content: [text] })))

const CLAUSE = '江上的雾很重船慢慢靠岸谁也没有出声'

describe('the summary', () => {
  it('passes over dialogue and short paragraphs', () => {
    expect(
      of(
        '渡口。',
        '“你怕不怕水？我看你站得这么远，是不是怕水？”',
        '清晨五点，渡口的灯还亮着，船慢慢靠了岸。',
      ),
    ).toBe('清晨五点，渡口的灯还亮着，船慢慢靠了岸。')
  })
  it('ends with a sentence where one fits', () => {
    expect(of(`${CLAUSE}，${CLAUSE}。${`${CLAUSE}，`.repeat(5)}`)).toBe(`${CLAUSE}，${CLAUSE}。`)
  })
  it('ends with a clause and an ellipsis where none does', () => {
    expect(of(`${CLAUSE}，`.repeat(8))).toBe(`${Array(4).fill(CLAUSE).join('，')}…`)
  })
  it('is cut anywhere where there is no mark at all', () => {
    expect(of('水'.repeat(200))).toBe(`${'水'.repeat(79)}…`)
  })
  it('takes what there is, or nothing', () => {
    expect(of('渡口。')).toBe('渡口。')
    expect(summarise([{ type: 'figure', alt: '渡口' }])).toBe('')
  })
})
