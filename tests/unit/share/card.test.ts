import { describe, expect, it } from 'vitest'
import { articleCard, figureCard, homeCard, seriesCard } from '../../../src/share/card'
import type { Article, Figure } from '../../../src/model/schema'
import { article, series } from './samples'

const options = { variant: 'original', origin: 'https://example.com' } as const
const cover = { src: 'images/li-nan.jpg', width: 1280, height: 720 }

describe('articleCard', () => {
  it('makes the whole card of an article', () => {
    expect(articleCard(article, options)).toEqual({
      title: '【津衛新青年】李楠：職責所在 義不容辭',
      summary: '“爸爸，我好長時間沒看見你了， 你什麼時候回來啊？”',
      source: '津衛青年',
      imageWide: undefined,
      imageSquare: undefined,
      imageLarge: undefined,
      path: '/pages/article/index?id=li-nan',
      query: 'id=li-nan',
      url: 'https://example.com/a/li-nan/',
      variant: 'original',
    })
  })

  it('carries the reader’s script and the paragraph chosen on both platforms', () => {
    const card = articleCard(article, { ...options, variant: 'zh-Hans', paragraph: 12 })
    expect(card.path).toBe('/pages/article/index?id=li-nan&script=zh-Hans&p=12')
    expect(card.query).toBe('id=li-nan&script=zh-Hans&p=12')
    expect(card.url).toBe('https://example.com/hans/a/li-nan/#p12')
    expect(card.variant).toBe('zh-Hans')
  })

  it('tells the words of a paragraph that were chosen, and leads to the paragraph', () => {
    const card = articleCard(article, { ...options, paragraph: 4, quote: '工作完了\n就早回去' })
    expect(card.summary).toBe('工作完了 就早回去')
    expect(card.url).toBe('https://example.com/a/li-nan/#p4')
  })

  it('prefers the summary that the model has, cut to eighty characters', () => {
    expect(articleCard({ ...article, summary: '編輯寫的摘要。' }, options).summary).toBe('編輯寫的摘要。')
    const long = articleCard({ ...article, summary: '很長的摘要，'.repeat(100) }, options).summary
    expect(long).toMatch(/^很長的摘要，.*…$/)
    expect(long.length).toBeLessThanOrEqual(80)
  })

  it('has an empty summary where no paragraph is real', () => {
    expect(articleCard({ ...article, blocks: article.blocks.slice(0, 4) }, options).summary).toBe('')
  })

  it('leaves the tag out where tag and title are too wide together', () => {
    // Title: 26 characters, 52 columns; with 【津衛新青年】 66 of 64.
    const title = '職責所在義不容辭'.repeat(3) + '完了'
    expect(articleCard({ ...article, title }, options).title).toBe(title)
  })

  it('keeps the tag where both just fit', () => {
    const title = '職責所在義不容辭'.repeat(3) + '完'
    expect(articleCard({ ...article, title }, options).title).toBe(`【津衛新青年】${title}`)
  })

  it('cuts a title that is too wide by itself', () => {
    const { title } = articleCard({ ...article, title: '職責所在義不容辭'.repeat(10) }, options)
    expect(title).toMatch(/^職責所在.*…$/)
    expect(title.length).toBeLessThanOrEqual(32)
    expect(title.length).toBeGreaterThanOrEqual(28)
  })

  it('has no brackets without a tag', () => {
    expect(articleCard({ ...article, tag: undefined }, options).title).toBe('李楠：職責所在 義不容辭')
  })

  it('gives the cover’s whole address for every shape', () => {
    const card = articleCard({ ...article, cover }, options)
    expect(card.imageWide).toBe('https://example.com/library/images/li-nan.jpg')
    expect(card.imageSquare).toBe('https://example.com/library/images/li-nan.jpg')
    expect(card.imageLarge).toBe('https://example.com/library/images/li-nan.jpg')
  })

  it('has no picture that is SVG, or that has no site to come from', () => {
    expect(
      articleCard({ ...article, cover: { ...cover, src: 'images/a.SVG' } }, options).imageWide,
    ).toBeUndefined()
    expect(articleCard({ ...article, cover }, { ...options, origin: '' }).imageWide).toBeUndefined()
  })

  it('has no address where the build knows no site, and still a path', () => {
    const card = articleCard(article, { ...options, origin: '' })
    expect(card.url).toBe('')
    expect(card.path).toBe('/pages/article/index?id=li-nan')
  })

  it('takes an origin with a closing slash', () => {
    expect(articleCard(article, { ...options, origin: 'https://example.com/' }).url).toBe(
      'https://example.com/a/li-nan/',
    )
  })
})

describe('pictures made when publishing', () => {
  const cardImages = { wide: 'cards/w.jpg', square: 'cards/s.jpg', large: 'cards/l.jpg' }
  const addresses = {
    imageWide: 'https://example.com/library/cards/w.jpg',
    imageSquare: 'https://example.com/library/cards/s.jpg',
    imageLarge: 'https://example.com/library/cards/l.jpg',
  }

  it('stand before the cover, each in its shape', () => {
    expect(articleCard({ ...article, cover, cardImages }, options)).toMatchObject(addresses)
    expect(seriesCard({ ...series, cardImages }, options)).toMatchObject(addresses)
    expect(homeCard({ title: '连载', summary: '', cardImages }, options)).toMatchObject(addresses)
  })

  it('have no address where the build knows no site', () => {
    const card = articleCard({ ...article, cardImages }, { ...options, origin: '' })
    expect([card.imageWide, card.imageSquare, card.imageLarge]).toEqual([undefined, undefined, undefined])
  })
})

describe('figureCard', () => {
  const image = { src: 'images/bridge.png', width: 800, height: 600 }
  const figure = {
    type: 'figure',
    image,
    alt: '一座桥',
    caption: ['桥洞下', { text: '亮着一盏灯', strong: true }],
  } as const
  const withFigure = (one: Figure): Article => ({
    ...article,
    cover,
    blocks: [...article.blocks.slice(0, 5), one, ...article.blocks.slice(5)],
  })

  it('has the figure’s own picture and caption, and opens the article beside it', () => {
    const one: Figure = { ...figure, caption: [...figure.caption] }
    const card = figureCard(withFigure(one), one, { ...options, variant: 'zh-Hans' })
    expect(card).toMatchObject({
      title: '桥洞下亮着一盏灯',
      summary: '【津衛新青年】李楠：職責所在 義不容辭',
      source: '津衛青年',
      imageWide: 'https://example.com/library/images/bridge.png',
      path: '/pages/article/index?id=li-nan&script=zh-Hans&p=3',
      url: 'https://example.com/hans/a/li-nan/#p3',
    })
  })

  it('is named by what it shows where it has no caption, and has the article’s picture where its own is missing', () => {
    const one: Figure = { type: 'figure', alt: '一座桥' }
    expect(figureCard(withFigure(one), one, options)).toMatchObject({
      title: '一座桥',
      imageWide: 'https://example.com/library/images/li-nan.jpg',
    })
  })

  it('before the first paragraph opens the article at its beginning', () => {
    const one: Figure = { type: 'figure', alt: '' }
    const card = figureCard({ ...article, blocks: [one, ...article.blocks] }, one, options)
    expect(card).toMatchObject({ title: '李楠：職責所在 義不容辭', url: 'https://example.com/a/li-nan/' })
  })
})

describe('seriesCard', () => {
  it('tells a series without a description by its newest titles', () => {
    expect(seriesCard(series, { ...options, variant: 'zh-Hant-HK' })).toEqual({
      title: '津衛青年',
      summary: '李楠：職責所在 義不容辭 · 王一：守望 · 張三：夜行',
      source: '津衛青年',
      imageWide: 'https://example.com/library/images/zhang-san.jpg',
      imageSquare: 'https://example.com/library/images/zhang-san.jpg',
      imageLarge: 'https://example.com/library/images/zhang-san.jpg',
      path: '/pages/series/index?id=jin-wei&script=zh-Hant-HK',
      query: 'id=jin-wei&script=zh-Hant-HK',
      url: 'https://example.com/hant-hk/s/jin-wei/',
      variant: 'zh-Hant-HK',
    })
  })

  it('prefers description and publisher', () => {
    const card = seriesCard({ ...series, description: '青年的故事', publisher: '天津政法報' }, options)
    expect(card.summary).toBe('青年的故事')
    expect(card.source).toBe('天津政法報')
  })

  it('stands without instalments', () => {
    expect(seriesCard({ ...series, instalments: [] }, options).summary).toBe('')
  })
})

describe('homeCard', () => {
  it('goes by the app’s name', () => {
    expect(
      homeCard({ title: '連載', summary: '一期接一期' }, { ...options, variant: 'zh-Hant-TW' }),
    ).toMatchObject({
      title: '連載',
      summary: '一期接一期',
      source: '連載',
      path: '/pages/home/index?script=zh-Hant-TW',
      url: 'https://example.com/hant-tw/',
    })
  })
})
