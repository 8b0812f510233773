import { describe, expect, it } from 'vitest'
import { parseCredits } from '../../../../src/publishing/structure/credits'

/** `role: name、name · role: name`, or nothing where the line is no credit. */
const read = (text: string, anywhere = false): string | undefined =>
  parseCredits(text, anywhere)
    ?.credits.map(({ role, names }) => `${role}: ${names.join('、')}`)
    .join(' · ')

describe('credits before and after the text', () => {
  it.each([
    ['撰 文 | 查旦一', '撰文: 查旦一'],
    ['編 輯 | 查旦一、小 楓', '編輯: 查旦一、小楓'],
    ['《天津政法報》社“津衛青年”新媒體工作室 出品', '出品: 《天津政法報》社“津衛青年”新媒體工作室'],
    ['河埠头融媒体中心出品', '出品: 河埠头融媒体中心'],
    ['文／蘇晚', '文: 蘇晚'],
    ['文/图：沈舟', '文/图: 沈舟'],
    ['文、图丨沈舟', '文、图: 沈舟'],
    ['責任編輯：林　夏', '責任編輯: 林夏'],
    ['摄影 / 李 二 王 三', '摄影: 李二、王三'],
    ['翻译：Anna Lee, 王小明', '翻译: Anna Lee、王小明'],
    ['译者：加西亚·洛尔迦', '译者: 加西亚·洛尔迦'],
    ['来源：河埠头杂志（2020年第3期）', '来源: 河埠头杂志（2020年第3期）'],
    ['（本报记者 苏晚）', '本报记者: 苏晚'],
    ['通讯员 孙三 记者 周小满 苏晚', '通讯员: 孙三 · 记者: 周小满、苏晚'],
    ['文｜苏晚　图｜林夏　编辑｜沈舟', '文: 苏晚 · 图: 林夏 · 编辑: 沈舟'],
    ['视频：@河埠头', '视频: @河埠头'],
    ['苏晚／文', '文: 苏晚'],
    ['监 制：欧阳明月', '监制: 欧阳明月'],
  ])('%s', (text, credits) => {
    expect(read(text)).toBe(credits)
  })

  it.each([
    '编辑说，这篇稿子还要改。',
    '记者：您从哪一年开始撑船？',
    '图：她站在船头，看着对岸，一句话也没有说，只是把缆绳又系紧了一些。',
    '作者：苏河，生于江城，现居江城，著有诗集。',
    '来源是一条河',
    '他说：走吧',
    '编辑部的一天',
    '撰文：',
  ])('not: %s', text => {
    expect(read(text)).toBeUndefined()
  })
})

describe('within the text only a role, a mark and real names', () => {
  it.each([
    ['摄影：沈舟', '摄影: 沈舟'],
    ['策划 | 沈舟　统筹 | 林夏', '策划: 沈舟 · 统筹: 林夏'],
    ['出品：河埠头杂志社', '出品: 河埠头杂志社'],
    ['编辑：看不见的手艺', undefined],
    ['校对：一个被遗忘的职业', undefined],
    ['记者 苏晚', undefined],
    ['一条河的出品', undefined],
  ])('%s', (text, credits) => {
    expect(read(text, true)).toBe(credits)
  })
})

it('takes a date that stands among credits', () => {
  expect(parseCredits('2026-03-05 10:00 来源：河埠头 作者：苏晚', false)).toEqual({
    credits: [
      { role: '来源', names: ['河埠头'] },
      { role: '作者', names: ['苏晚'] },
    ],
    date: '2026-03-05',
    dateText: '2026-03-05 10:00',
  })
})
