import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutSentences, LONGEST } from '../../../../src/device/aloud/sentences'

const cut = (text: string): string[] => cutSentences(text).map(({ start, end }) => text.slice(start, end))

describe('cutting sentences', () => {
  it('ends them after their closing marks', () => {
    expect(cut('他说：“走吧！”天黑了。')).toEqual(['他说：“走吧！”', '天黑了。'])
    expect(cut('真的?!……好')).toEqual(['真的?!……', '好'])
  })

  it('keeps decimals, dates and names of files whole', () => {
    expect(cut('共3.5公里。见a.md')).toEqual(['共3.5公里。', '见a.md'])
  })

  it('leaves out what cannot be said', () => {
    expect(cut('＊　＊　＊')).toEqual([])
    expect(cut('')).toEqual([])
  })

  it('cuts a long sentence at its last clause that fits', () => {
    const clause = `${'字'.repeat(29)}，`
    expect(cut(clause.repeat(3))).toEqual([clause, clause, clause])
  })

  it('never tears a character of two units', () => {
    expect(cut(`${'字'.repeat(LONGEST - 1)}𠮷野`)).toEqual(['字'.repeat(LONGEST - 1), '𠮷野'])
  })

  it('loses nothing that can be said, in order, in pieces that every engine finishes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('字天a1，。！”“ \n—…𠮷')), maxLength: 300 }),
        text => {
          const pieces = cutSentences(text)
          for (const { start, end } of pieces) expect(end - start).toBeLessThanOrEqual(LONGEST)
          const speakable = (one: string): string => one.replace(/[^\p{L}\p{N}]/gu, '')
          expect(speakable(cut(text).join(''))).toBe(speakable(text))
        },
      ),
    )
  })
})
