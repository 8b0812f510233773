import { describe, expect, test } from 'vitest'
import { excerptOf } from '../../../../src/data/search/excerpt'
import { piecesOf, rangesByWord, rangesOfInitials, type Piece } from '../../../../src/data/search/highlight'
import type { Block } from '../../../../src/model/schema'
import { fold } from '../../../../src/script/fold-characters'

/** Pieces as a line, with what was found in brackets. */
const drawn = (pieces: readonly Piece[] = []): string =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const marked = (text: string, query: string): string =>
  drawn(piecesOf(text, rangesByWord(text, query, fold).flat()))

describe('marks', () => {
  test.each([
    ['李楠:職責所在 義不容辭', '职责', '李楠:[職責]所在 義不容辭'],
    ['职责所在', '職責所在', '[职责所在]'],
    ['他看著山，山看著他', '看着 山', '他[看著山]，[山看著]他'],
    ['QR 码与ＱＲ', 'qr', '[QR] 码与[ＱＲ]'],
    ['cart 与 art', 'art', 'cart 与 [art]'],
    ['责任在编辑', '编辑责任', '[责任]在[编辑]'],
    ['没有', '无', '没有'],
  ])('%s by %s', (text, query, expected) => expect(marked(text, query)).toBe(expected))

  test('initials mark the characters that they stand for, through marks', () => {
    const title = '李楠:職責所在 義不容辭'
    const by = (query: string): string =>
      drawn(piecesOf(title, rangesOfInitials('ln:zzsz ybrc', query, fold)))
    expect(by('zzsz')).toBe('李楠:[職責所在] 義不容辭')
    expect(by('SZYB')).toBe('李楠:職責[所在] [義不]容辭')
    expect(by('x')).toBe(title)
    expect(by('xq')).toBe(title)
    expect(by('职责')).toBe(title)
  })
})

describe('excerpt', () => {
  const paragraph = (...content: string[]): Block => ({ type: 'paragraph', content })
  const blocks: Block[] = [
    { type: 'heading', level: 2, content: ['渡船與渡口'] },
    paragraph('清晨五點，渡口的燈還亮著。'),
    { type: 'quote', paragraphs: [['渡船停了。']] },
    paragraph(
      '橋通車以後，',
      '渡',
      '船停了，擺渡的人上了岸，纜繩還繫在石樁上。他在渡口站了很久，一句話也沒有說，',
      '看著水從橋下流過去，天慢慢地暗下來，對岸的燈一盞一盞亮了起來，像許多年以前的那個晚上，他第一次把船撐過河去。',
    ),
  ]

  const credits = [{ role: '攝影', names: ['周遠', '蘇晚'] }]

  test('stands where most words are, and counts paragraphs only', () => {
    const found = excerptOf({ blocks, credits }, '渡船 摆渡', fold)
    expect(found?.paragraph).toBe(2)
    expect(drawn(found?.pieces)).toMatch(/^橋通車以後，\[渡船\]停了，\[擺渡\]的人上了岸，.*…$/)
  })

  test('a paragraph is preferred to a heading that says the same', () => {
    expect(excerptOf({ blocks, credits }, '渡口', fold)).toMatchObject({ paragraph: 1 })
  })

  test('outside of paragraphs it names none', () => {
    expect(excerptOf({ blocks: blocks.slice(2, 3), credits }, '渡船', fold)).toEqual({
      pieces: [
        { text: '渡船', hit: true },
        { text: '停了。', hit: false },
      ],
      paragraph: undefined,
    })
  })

  test('begins with the clause of the hit', () => {
    expect(drawn(excerptOf({ blocks, credits }, '石樁', fold)?.pieces)).toMatch(/^…纜繩還繫在\[石樁\]上。/)
  })

  test('is the credit where only that names the word', () => {
    expect(drawn(excerptOf({ blocks, credits }, '苏晚', fold)?.pieces)).toBe('攝影 周遠、[蘇晚]')
  })

  test('there is none where the text holds no word', () => {
    expect(excerptOf({ blocks, credits }, '飛機', fold)).toBeUndefined()
  })
})
