import { describe, expect, it } from 'vitest'
import { articleCard } from '../../../src/share/card'
import { drawPoster, layoutPoster, type Poster } from '../../../src/share/poster'
import { posterContent } from '../../../src/share/poster-content'
import { wrap } from '../../../src/share/wrap'
import { article } from './samples'

const options = { variant: 'original', origin: 'https://example.com' } as const
const picture = { src: 'images/a.png', width: 1000, height: 500 }
const style = { serif: 'serif', hint: '掃碼讀全文' }

/** Every character as wide as the font is high. */
const measure = (text: string, font: string): number =>
  Array.from(text).length * parseInt(/(\d+)px/.exec(font)?.[1] ?? '', 10)
const lay = (change: Partial<Parameters<typeof layoutPoster>[0]> = {}): Poster =>
  layoutPoster({ ...posterContent(article, articleCard(article, options)), ...change }, style, measure)
const texts = (poster: Poster): string[] =>
  poster.pieces.flatMap(piece => (piece.kind === 'text' ? [piece.text] : []))

describe('wrap', () => {
  const byCharacter = (text: string): number => Array.from(text).length

  it('fills lines, begins none with a closing mark, ends none with an opening one', () => {
    expect(wrap('一二三四五六', 3, 9, byCharacter)).toEqual(['一二三', '四五六'])
    expect(wrap('一二三，四五', 3, 9, byCharacter)).toEqual(['一二', '三，四', '五'])
    expect(wrap('一二“三”四', 3, 9, byCharacter)).toEqual(['一二', '“三”', '四'])
  })

  it('breaks no Latin word that a line holds, and begins no line with a space', () => {
    expect(wrap('一 abc d', 4, 9, byCharacter)).toEqual(['一', 'abc', 'd'])
  })

  it('cuts what does not fit, with an ellipsis inside the width', () => {
    expect(wrap('一二三四五六七', 3, 2, byCharacter)).toEqual(['一二三', '四五…'])
  })

  it('gives one empty line for no text', () => {
    expect(wrap('', 3, 2, byCharacter)).toEqual([''])
  })
})

describe('posterContent', () => {
  it('tells the beginning of the text, and the address that its code names', () => {
    expect(posterContent({ ...article, cover: picture }, articleCard(article, options))).toMatchObject({
      tag: '津衛新青年',
      title: '李楠：職責所在 義不容辭',
      opening: expect.stringMatching(/^本報記者 王一/) as unknown,
      address: 'https://example.com/a/li-nan/',
      picture,
    })
  })

  it('of a chosen paragraph tells that one', () => {
    const { opening, address } = posterContent(article, articleCard(article, { ...options, paragraph: 4 }))
    expect(opening).toBe('“儘快吧，工作完了就早回去，回去陪你吃飯！”')
    expect(address).toBe('https://example.com/a/li-nan/#p4')
    const card = articleCard(article, { ...options, paragraph: 4 })
    expect(posterContent(article, card, picture, '工作完了就早回去').opening).toBe('工作完了就早回去')
  })

  it('draws no SVG', () => {
    const cover = { ...picture, src: 'images/a.svg' }
    expect(posterContent({ ...article, cover }, articleCard(article, options)).picture).toBeUndefined()
  })
})

describe('layoutPoster', () => {
  it.each([
    ['without a picture', undefined],
    ['with one', picture],
  ])('keeps everything inside, and no two lines on each other, %s', (_, given) => {
    const poster = lay({
      picture: given,
      title: '職責所在義不容辭'.repeat(20),
      opening: '正文，'.repeat(400),
    })
    let bottom = 0
    for (const piece of poster.pieces) {
      if (piece.kind !== 'text') continue
      expect(piece.x + measure(piece.text, piece.font)).toBeLessThanOrEqual(poster.width)
      expect(piece.y).toBeGreaterThanOrEqual(bottom)
      bottom = piece.y + measure('一', piece.font)
    }
    expect(bottom).toBeLessThan(poster.height)
  })

  it('says tag, title, beginning, series and what the code is for', () => {
    expect(texts(lay())).toEqual(
      expect.arrayContaining(['津衛新青年', '李楠：職責所在 義不容辭', '津衛青年', '掃碼讀全文']),
    )
  })

  it('keeps the room of the QR code for the mini-program’s own, and draws one of them', () => {
    const content = posterContent(article, articleCard(article, options))
    const poster = layoutPoster(content, { ...style, codeSide: 430 }, measure)
    expect(poster.height).toBe(lay().height)
    const [piece, ...more] = poster.pieces.filter(({ kind }) => kind === 'code')
    expect(more).toEqual([])
    expect(piece).toMatchObject({
      from: { x: 0, y: 0, width: 430, height: 430 },
      to: { x: 750 - 56 - 216, y: poster.height - 56 - 216, width: 216, height: 216 },
    })
    expect(poster.pieces.filter(({ kind }) => kind === 'box')).toHaveLength(2) // paper and rule
    expect(lay().pieces.some(({ kind }) => kind === 'code')).toBe(false)
  })

  it('cuts the picture to its room without stretching it', () => {
    const piece = lay({ picture }).pieces.find(one => one.kind === 'picture')
    expect(piece?.to).toEqual({ x: 0, y: 0, width: 750, height: 600 })
    expect(piece?.from).toEqual({ x: 187.5, y: 0, width: 625, height: 500 })
  })
})

describe('drawPoster', () => {
  const drawn = (given?: string): unknown[] => {
    const calls: unknown[] = []
    const canvas = {
      fillStyle: '',
      font: '',
      textBaseline: 'alphabetic' as CanvasTextBaseline,
      fillRect: () => undefined,
      fillText: (text: string) => void calls.push([text, canvas.font, canvas.fillStyle, canvas.textBaseline]),
      measureText: () => ({ width: 0 }) as TextMetrics,
      drawImage: (image: string) => void calls.push(image),
    }
    drawPoster<string>(canvas, lay({ picture }), given)
    return calls
  }

  it('draws text in its font and colour', () => {
    expect(drawn()).toContainEqual(['津衛新青年', 'bold 28px serif', '#a3352a', 'top'])
  })

  it('draws the picture where it has come', () => {
    expect(drawn('picture')[0]).toBe('picture')
    expect(drawn()).not.toContain('picture')
  })
})
