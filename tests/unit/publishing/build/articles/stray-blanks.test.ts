import { describe, expect, it } from 'vitest'
import { convertInlines } from '../../../../../src/publishing/build/articles/convert'
import { withoutStrayBlanks } from '../../../../../src/publishing/build/articles/stray-blanks'

describe('blanks before Chinese marks', () => {
  it.each([
    ['黑眼圈一天比一天重 ,他总说', '黑眼圈一天比一天重,他总说'],
    ['船靠了岸 。雾还没散', '船靠了岸。雾还没散'],
    ['她说:“走吧 。” ，便走了', '她说:“走吧。”，便走了'],
    ['《渡口\u00A0》第三期', '《渡口》第三期'],
    ['渡口\u3000：清晨', '渡口：清晨'],
    ['真的 ?', '真的?'],
  ])('%s', (written, shown) => {
    expect(withoutStrayBlanks(written)).toBe(shown)
  })
  it.each([
    '职责所在 义不容辞',
    '春眠不觉晓， 处处闻啼鸟',
    '答案是\u3000\u3000。',
    '（ ）里填一个字',
    '比分 3 :1',
    'x , y 两个数',
    '用 “引号” 的人',
    '版本 .5',
  ])('others stay: %s', text => {
    expect(withoutStrayBlanks(text)).toBe(text)
  })
  it('go too where a mark of emphasis ends at them', () => {
    const content = convertInlines([{ text: '一天比一天重 ', strong: true }, ',他总说'], withoutStrayBlanks)
    expect(content).toEqual([{ text: '一天比一天重', strong: true }, ',他总说'])
  })
})
