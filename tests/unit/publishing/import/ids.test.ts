import { describe, expect, it } from 'vitest'
import { ID_PATTERN } from '../../../../src/model/schema'
import { idOfTitle, slug, unused } from '../../../../src/publishing/import/ids'

it.each(['CON', 'con', 'Nul', 'COM1', 'lpt9', 'aux'])('%s, which Windows keeps, is none', title => {
  expect(slug(title)).toMatch(ID_PATTERN)
  expect(slug(title)).toBe(`article-${title.toLowerCase()}`)
})

describe('ids', () => {
  it.each([
    ['李楠:職責所在 義不容辭', 'li-nan'],
    ['周小满：一盏不熄的灯', 'zhou-xiao-man'],
    ['团旗飘扬在“疫”线', 'tuan-qi-piao-yang-zai'],
    ['聞令即動,共克時艱!', 'wen-ling-ji-dong'],
    ['10:30的船', '10-30-de-chuan'],
    ['React 18 入门', 'react'],
    ['绿女', 'lv-nv'],
    ['……', 'article'],
  ])('%s → %s', (title, id) => {
    expect(idOfTitle(title)).toBe(id)
    expect(id).toMatch(ID_PATTERN)
  })

  it('are short', () => {
    expect(slug('antidisestablishmentarianism and pneumonoultramicroscopic')).toMatch(ID_PATTERN)
  })

  it('are never given twice', () => {
    expect(unused('li-nan', new Set())).toBe('li-nan')
    expect(unused('li-nan', new Set(['li-nan', 'li-nan-2']))).toBe('li-nan-3')
  })
})
