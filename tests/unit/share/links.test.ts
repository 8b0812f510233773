import { describe, expect, it } from 'vitest'
import { displayWidth, weightOnX } from '../../../src/share/cut'
import { linkBuilders, textToCopy, type LinkTarget } from '../../../src/share/links'
import { card } from './samples'

const TITLE = 'A%26B%20%231%20100%25%20%22q%22%20%27a%27%20%E3%80%8A%E6%9B%B8%E3%80%8B%F0%9F%98%80'
const URL_ = 'https%3A%2F%2Fexample.com%2Fhant-tw%2Fa%2Fli-nan%2F%23p12'
const IMAGE = 'https%3A%2F%2Fexample.com%2Flibrary%2Fl.jpg%3Fv%3D1%26w%3D1200'
const SUMMARY = '1%2B1%3D2%3F%20%E5%A5%BD'
const SOURCE = '%E6%B4%A5%E8%A1%9B%20%26%20%E9%9D%92%E5%B9%B4'

const exact: Record<LinkTarget, string> = {
  weibo: `https://service.weibo.com/share/share.php?url=${URL_}&title=${TITLE}&pic=${IMAGE}`,
  qzone: `https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey?url=${URL_}&title=${TITLE}&desc=${TITLE}&summary=${SUMMARY}&site=${SOURCE}&pics=${IMAGE}`,
  qq: `https://connect.qq.com/widget/shareqq/index.html?url=${URL_}&title=${TITLE}&source=${SOURCE}&desc=${TITLE}&pics=${IMAGE}&summary=${SUMMARY}`,
  douban: `https://www.douban.com/share/service?href=${URL_}&name=${TITLE}&text=${SUMMARY}&image=${IMAGE}`,
  line: `https://social-plugins.line.me/lineit/share?url=${URL_}&text=${TITLE}`,
  facebook: `https://www.facebook.com/sharer/sharer.php?u=${URL_}`,
  x: `https://x.com/intent/tweet?text=${TITLE}&url=${URL_}`,
  telegram: `https://t.me/share/url?url=${URL_}&text=${TITLE}`,
  whatsapp: `https://wa.me/?text=${TITLE}%0A${URL_}`,
  email: `mailto:?subject=${TITLE}&body=${SUMMARY}%0D%0A%0D%0A${URL_}`,
}
const targets = Object.entries(exact) as [LinkTarget, string][]

/** The parameter that carries the title, and what it carries where that is more than the title. */
const titleIn: Record<LinkTarget, ((title: string) => [name: string, value: string]) | undefined> = {
  weibo: title => ['title', title],
  qzone: title => ['title', title],
  qq: title => ['title', title],
  douban: title => ['name', title],
  line: title => ['text', title],
  facebook: undefined,
  x: title => ['text', title],
  telegram: title => ['text', title],
  whatsapp: title => ['text', `${title}\n${card.url}`],
  email: title => ['subject', title],
}

describe('link builders', () => {
  it('has an exact address for every target', () => {
    expect(Object.keys(linkBuilders).sort()).toEqual(Object.keys(exact).sort())
  })

  it.each(targets)('%s: the exact address', (target, address) => {
    expect(linkBuilders[target](card)).toBe(address)
  })

  it.each(targets)('%s: an address that the browser opens as it stands', target => {
    expect(new URL(linkBuilders[target](card)).href).toBe(linkBuilders[target](card))
  })

  const titles = [
    ['ampersands', 'Q&A&amp;B'],
    ['hashes', '#話題# 一'],
    ['percent signs', '100% %41 %E4%BD%A0 %zz'],
    ['pluses and equals', '1+1=2'],
    ['quotes', '“雙引號” ‘單引號’ "straight" \'straight\' 「直角」'],
    ['marks', '!()*~;:@/?\\^`{}|<>'],
    ['emoji', '😀 👨‍👩‍👧‍👦 🇨🇳 ❤️'],
    ['book titles', '《書》〈篇〉【津衛新青年】'],
    ['rare characters', '𠮷野家𪚥'],
    ['a line break', '上\n下'],
  ] as const

  describe.each(titles)('a title with %s', (_, title) => {
    it.each(targets)('is read back whole by %s', target => {
      const expected = titleIn[target]?.(title)
      const { searchParams } = new URL(linkBuilders[target]({ ...card, title }))
      if (expected) expect(searchParams.get(expected[0])).toBe(expected[1])
      else expect([...searchParams]).toEqual([['u', card.url]])
    })
  })

  describe.each([
    ['in front', '\uDC00題', '\uFFFD題'],
    ['in the middle', '一\uD83D二', '一\uFFFD二'],
    ['at the end', '題\uD83D', '題\uFFFD'],
    ['the wrong way round', '一\uDE00\uD83D二', '一\uFFFD\uFFFD二'],
  ])('half a surrogate pair %s', (_, title, expected) => {
    it.each(targets)('does not break %s', target => {
      const parameter = titleIn[target]?.(expected)
      const { searchParams } = new URL(linkBuilders[target]({ ...card, title }))
      if (parameter) expect(searchParams.get(parameter[0])).toBe(parameter[1])
      else expect(searchParams.get('u')).toBe(card.url)
    })
  })

  const width = (text: string, measure = displayWidth): number =>
    [...new Intl.Segmenter('zh').segment(text)].reduce((sum, { segment }) => sum + measure(segment), 0)

  describe('a title of 400 characters', () => {
    const title = '職責所在，義不容辭。'.repeat(40)

    it.each(targets.filter(([target]) => !['weibo', 'x', 'facebook'].includes(target)))(
      'is left whole by %s',
      target => {
        const [name = '', value] = titleIn[target]?.(title) ?? []
        expect(new URL(linkBuilders[target]({ ...card, title })).searchParams.get(name)).toBe(value)
      },
    )

    it('is cut to what Weibo takes: 140 characters, the address counted as ten, and a space', () => {
      const text = new URL(linkBuilders.weibo({ ...card, title })).searchParams.get('title') ?? ''
      expect(text).toMatch(/^職責所在.*…$/)
      expect(width(text) + 1 + 20).toBeLessThanOrEqual(280)
      expect(width(text) + 1 + 20).toBeGreaterThan(260)
    })

    it('is cut to what X takes: weight 280, the address counted as 23, and a space', () => {
      const text = new URL(linkBuilders.x({ ...card, title })).searchParams.get('text') ?? ''
      expect(text).toMatch(/^職責所在.*…$/)
      expect(width(text, weightOnX) + 1 + 23).toBeLessThanOrEqual(280)
      expect(width(text, weightOnX) + 1 + 23).toBeGreaterThan(260)
    })

    it('gets more room on X where it is Latin', () => {
      const latin = 'word '.repeat(51).trim() // 254
      expect(new URL(linkBuilders.x({ ...card, title: latin })).searchParams.get('text')).toBe(latin)
    })
  })

  it('leaves out what the card has not', () => {
    const bare = { ...card, title: '題', summary: '', imageLarge: undefined }
    expect(linkBuilders.douban(bare)).toBe(`https://www.douban.com/share/service?href=${URL_}&name=%E9%A1%8C`)
    expect(linkBuilders.weibo(bare)).toBe(
      `https://service.weibo.com/share/share.php?url=${URL_}&title=%E9%A1%8C`,
    )
    expect(linkBuilders.email(bare)).toBe(`mailto:?subject=%E9%A1%8C&body=${URL_}`)
  })
})

describe('textToCopy', () => {
  it('is title and address in two lines', () => {
    expect(textToCopy(card)).toBe(`${card.title}\n${card.url}`)
  })

  it('is the title alone where there is no site', () => {
    expect(textToCopy({ ...card, url: '' })).toBe(card.title)
  })
})
