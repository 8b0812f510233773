import { describe, expect, it } from 'vitest'
import { dataOf, readFields } from '../../../src/signing/message'

const instalment = { seriesTitle: '阅读', title: '一'.repeat(20) }
/** 2026-01-02 in China, and still the day before in Greenwich. */
const NOW = Date.UTC(2026, 0, 1, 16, 5)

describe('fields of a template', () => {
  it('say what their owner chose, within what WeChat takes', () => {
    const fields = readFields('thing1=series，thing2 = title, date3=time, phrase4=有新篇, thing5=点开，就读')
    expect(() => dataOf(fields, instalment, NOW)).not.toThrow()
    expect(dataOf(readFields('thing2=title,date3=time'), instalment, NOW)).toEqual({
      thing2: { value: '一'.repeat(20) },
      date3: { value: '2026年1月2日 00:05' },
    })
    const longer = { ...instalment, title: '𠮷'.repeat(21) }
    expect(dataOf(readFields('thing2=title'), longer, NOW)).toEqual({
      thing2: { value: `${'𠮷'.repeat(19)}…` },
    })
  })

  it.each([
    ['', 'names no field'],
    ['thing1', '"thing1" is no field such as thing1=series'],
    ['constructor1=title', '"constructor1=title" is no field'],
    ['thing1=time', 'thing1 may be series, title or up to 20 characters'],
    ['thing1=一二三四五六七八九十一二三四五六七八九十一', 'thing1 may be'],
    ['phrase2=title', 'phrase2 may be up to 5 Chinese characters'],
    ['phrase2=a', 'phrase2 may be'],
    ['time3=title', 'time3 may be time'],
  ])('%j is refused, with what may be there', (text, said) => {
    expect(() => readFields(text)).toThrow(said)
  })
})
