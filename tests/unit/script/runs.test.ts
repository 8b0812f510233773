import { describe, expect, it } from 'vitest'
import { align, convertRuns } from '../../../src/script'

describe('align', () => {
  it('maps positions one to one where the length is kept', () => {
    expect(align('头发', '頭髮')).toEqual([0, 1, 2])
  })

  it('counts UTF-16 units of characters outside the basic plane', () => {
    expect(align('a𠮷b', 'a吉b')).toEqual([0, 1, 2, 2, 3])
  })

  it('holds punctuation and unchanged characters together where words change length', () => {
    // 打|的|士|兵|，|软|件|好 and 打|計|程|車|兵|，|軟|體|很|好
    const map = align('打的士兵，软件好', '打計程車兵，軟體很好')
    expect(map[3]).toBe(4)
    expect(map[4]).toBe(5)
    expect(map[7]).toBe(9)
    expect(map[8]).toBe(10)
  })

  it('never goes backwards', () => {
    const map = align('硬盘的分辨率降低', '硬碟的解析度卻降得低')
    expect([...map].sort((a, b) => a - b)).toEqual(map)
  })
})

describe('convertRuns', () => {
  const upper = (text: string) => text.replace('头发', '頭髮').replace('软件', '軟體們')

  it('converts over the marks between runs', () => {
    expect(convertRuns(['理', '头', '发', '店'], upper)).toEqual(['理', '頭', '髮', '店'])
  })

  it('keeps the text and the number of runs where a word grows', () => {
    const runs = convertRuns(['用', '软', '件，', '', '好'], upper)
    expect(runs).toHaveLength(5)
    expect(runs.join('')).toBe('用軟體們，好')
    expect(runs[0]).toBe('用')
    expect(runs[3]).toBe('')
    expect(runs[4]).toBe('好')
  })

  it('gives nothing for nothing', () => {
    expect(convertRuns([], upper)).toEqual([])
  })
})
