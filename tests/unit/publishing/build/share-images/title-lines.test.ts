import { describe, expect, it } from 'vitest'
import { titleLines } from '../../../../../src/publishing/build/share-images/title-lines'

describe('titleLines', () => {
  it.each([
    ['李楠:職責所在 義不容辭', 8, ['李楠:職責所在', '義不容辭']],
    ['李楠:職責所在 義不容辭', 6, ['李楠:', '職責所在', '義不容辭']],
    ['怎么读一个专栏：从哪一期读起', 8, ['怎么读一个专栏：', '从哪一期读起']],
    ['署名与责任：谁写，谁编，谁审', 6, ['署名与责任：', '谁写，谁编，', '谁审']],
    ['短', 8, ['短']],
  ])('breaks %s at its marks, %d ems wide', (title, measure, lines) => {
    expect(titleLines(title, measure)).toEqual({ lines, broken: false })
  })

  it('breaks a phrase that is longer than a line, and says so', () => {
    expect(titleLines('刑偵總隊一支隊團支部成立', 8)).toEqual({
      lines: ['刑偵總隊一支隊團', '支部成立'],
      broken: true,
    })
  })

  it('begins no line with a closing mark and ends none with an opening one', () => {
    expect(titleLines('甲乙丙丁戊己庚“疫”辛', 8).lines).toEqual(['甲乙丙丁戊己庚', '“疫”辛'])
    expect(titleLines('甲乙丙丁戊己“疫”辛', 8).lines).toEqual(['甲乙丙丁戊己', '“疫”辛'])
  })

  it('loses no character, whatever the measure', () => {
    const title = '戰“疫”鬥爭中的法制青春風采：《天津政法報》2020 年 3 月、COVID-19 特刊'
    for (let measure = 1; measure < 30; measure += 1)
      expect(titleLines(title, measure).lines.join('').replace(/ /g, '')).toBe(title.replace(/ /g, ''))
  })
})
