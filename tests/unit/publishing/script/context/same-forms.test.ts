import { describe, expect, it } from 'vitest'
import { isOtherSpelling, isSameForm } from '../../../../../src/publishing/script/context/same-forms'

describe('forms between which style decides', () => {
  it.each(['臺台', '裏裡', '鑒鑑', '沈沉', '\uf972沉'])('%s count as one', pair => {
    const [one = '', other = ''] = pair
    expect(isSameForm(one, other)).toBe(true)
  })

  it.each(['後后', '製制', '麵面', '游遊'])('%s do not', pair => {
    const [one = '', other = ''] = pair
    expect(isSameForm(one, other)).toBe(false)
  })
})

describe('words that are spelt in two ways', () => {
  const differ = (one: string, other: string, at: number): boolean =>
    isOtherSpelling([...one], [...other], at)

  it('count as one, whichever is written', () => {
    expect(differ('欠下巨額債務', '欠下鉅額債務', 2)).toBe(true)
    expect(differ('欠下鉅額債務', '欠下巨額債務', 2)).toBe(true)
  })

  it('may end or begin the text, and hold forms that a style decides', () => {
    expect(differ('櫃台', '櫃檯', 1)).toBe(true)
  })

  it('are whole words: the same characters elsewhere are told apart', () => {
    expect(differ('巨人', '鉅人', 0)).toBe(false)
    expect(differ('讀制藥', '讀製約', 1)).toBe(false)
  })
})
