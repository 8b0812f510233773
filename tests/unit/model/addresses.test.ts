import { describe, expect, it } from 'vitest'
import {
  h5Path,
  miniPath,
  parseH5Path,
  parseMiniPath,
  placeOfQuery,
  timelineQuery,
  type Place,
} from '../../../src/model/addresses'

/** Every form of place with its three addresses. */
const addresses: [Place, h5: string, mini: string, query: string][] = [
  [{ page: 'home', variant: 'original' }, '/', '/pages/home/index', ''],
  [{ page: 'home', variant: 'zh-Hans' }, '/hans/', '/pages/home/index?script=zh-Hans', 'script=zh-Hans'],
  [{ page: 'mine', variant: 'original' }, '/me/', '/pages/mine/index', ''],
  [
    { page: 'mine', variant: 'zh-Hant-TW' },
    '/hant-tw/me/',
    '/pages/mine/index?script=zh-Hant-TW',
    'script=zh-Hant-TW',
  ],
  [
    { page: 'series', id: 'jin-wei', variant: 'original' },
    '/s/jin-wei/',
    '/pages/series/index?id=jin-wei',
    'id=jin-wei',
  ],
  [
    { page: 'series', id: 'jin-wei', variant: 'zh-Hant-HK' },
    '/hant-hk/s/jin-wei/',
    '/pages/series/index?id=jin-wei&script=zh-Hant-HK',
    'id=jin-wei&script=zh-Hant-HK',
  ],
  [
    { page: 'article', id: 'li-nan', variant: 'original' },
    '/a/li-nan/',
    '/pages/article/index?id=li-nan',
    'id=li-nan',
  ],
  [
    { page: 'article', id: 'li-nan', variant: 'zh-Hans' },
    '/hans/a/li-nan/',
    '/pages/article/index?id=li-nan&script=zh-Hans',
    'id=li-nan&script=zh-Hans',
  ],
  [
    { page: 'article', id: 'li-nan', variant: 'zh-Hant-TW', paragraph: 12 },
    '/hant-tw/a/li-nan/#p12',
    '/pages/article/index?id=li-nan&script=zh-Hant-TW&p=12',
    'id=li-nan&script=zh-Hant-TW&p=12',
  ],
  [
    { page: 'article', id: 'li-nan', variant: 'original', paragraph: 1 },
    '/a/li-nan/#p1',
    '/pages/article/index?id=li-nan&p=1',
    'id=li-nan&p=1',
  ],
  [{ page: 'search', variant: 'original' }, '/search/', '/pages/search/index', ''],
  [
    { page: 'search', variant: 'zh-Hant-TW', query: '津衛 100%' },
    '/hant-tw/search/?q=%E6%B4%A5%E8%A1%9B%20100%25',
    '/pages/search/index?q=%E6%B4%A5%E8%A1%9B%20100%25&script=zh-Hant-TW',
    'q=%E6%B4%A5%E8%A1%9B%20100%25&script=zh-Hant-TW',
  ],
]

describe('what is searched for', () => {
  it('is read through foreign parameters, and is nothing where it is blank', () => {
    expect(parseH5Path('/search?from=singlemessage&q=a%2Bb#top')).toEqual({
      page: 'search',
      variant: 'original',
      query: 'a+b',
    })
    expect(parseH5Path('/hans/search/?q=%20')).toEqual({ page: 'search', variant: 'zh-Hans' })
    expect(placeOfQuery('search', { q: '%E8%81%8C' })).toEqual({
      page: 'search',
      variant: 'original',
      query: '职',
    })
    expect(parseH5Path('/search/more/')).toBeUndefined()
  })
})

describe('addresses, written and read back', () => {
  it.each(addresses)('%j', (place, h5, mini, query) => {
    expect(h5Path(place)).toBe(h5)
    expect(parseH5Path(h5)).toEqual(place)
    expect(miniPath(place)).toBe(mini)
    expect(parseMiniPath(mini)).toEqual(place)
    expect(timelineQuery(place)).toBe(query)
    expect(placeOfQuery(place.page, Object.fromEntries(new URLSearchParams(query)))).toEqual(place)
  })
})

describe('parseH5Path', () => {
  const article: Place = { page: 'article', id: 'li-nan', variant: 'original' }

  it.each([
    ['no closing slash', '/a/li-nan'],
    ['the file that a host serves for the folder', '/a/li-nan/index.html'],
    ['no first slash', 'a/li-nan/'],
    ['doubled slashes', '//a//li-nan//'],
    ['what WeChat adds', '/a/li-nan/?from=singlemessage&isappinstalled=0'],
    ['what WeChat adds, without the slash', '/a/li-nan?from=timeline#wechat_redirect'],
    ['a whole address', 'https://example.com/a/li-nan/?x=1'],
    ['a whole address with a port', 'http://127.0.0.1:10086/a/li-nan'],
    ['an unknown script', '/hant-sg/a/li-nan/'],
    ['an id encoded without need', '/a/li%2Dnan/'],
    ['a foreign anchor', '/a/li-nan/#comments'],
    ['an anchor with no number', '/a/li-nan/#p'],
    ['an anchor without its letter', '/a/li-nan/#12'],
    ['paragraph nought', '/a/li-nan/#p0'],
    ['a paragraph out of all bounds', '/a/li-nan/#p123456'],
  ])('passes over %s', (_, address) => {
    expect(parseH5Path(address)).toEqual(article)
  })

  it('keeps the anchor behind parameters', () => {
    expect(parseH5Path('/hans/a/li-nan/?from=groupmessage#p3')).toEqual({
      page: 'article',
      id: 'li-nan',
      variant: 'zh-Hans',
      paragraph: 3,
    })
  })

  it('reads the empty address as the home', () => {
    expect(parseH5Path('')).toEqual({ page: 'home', variant: 'original' })
    expect(parseH5Path('https://example.com')).toEqual({ page: 'home', variant: 'original' })
    expect(parseH5Path('/hant-tw?from=timeline')).toEqual({ page: 'home', variant: 'zh-Hant-TW' })
  })

  it.each([
    ['broken percent-encoding', '/a/%E0%A4%A/'],
    ['an id that could never be one', '/a/Li_Nan/'],
    ['a path that climbs', '/a/..%2Fsecret/'],
    ['no id', '/a/'],
    ['no id, with a script', '/hans/s/'],
    ['an unknown page', '/about/'],
    ['an id where none belongs', '/me/li-nan/'],
    ['the name of a method', '/constructor/li-nan/'],
    ['too many segments', '/a/li-nan/more/'],
    ['too many segments behind a script', '/hans/a/li-nan/more'],
  ])('knows no place for %s', (_, address) => {
    expect(parseH5Path(address)).toBeUndefined()
  })
})

describe('parseMiniPath', () => {
  const article: Place = { page: 'article', id: 'li-nan', variant: 'original' }

  it.each([
    ['no first slash', 'pages/article/index?id=li-nan'],
    ['an unknown script', '/pages/article/index?id=li-nan&script=zh-Klingon'],
    ['foreign parameters', '/pages/article/index?scene=1154&id=li-nan&share=x%'],
    ['a name given twice', '/pages/article/index?id=li-nan&id=other'],
    ['an anchor', '/pages/article/index?id=li-nan#top'],
    ['the file name of older WeChat', '/pages/article/index.html?id=li-nan'],
    ['a paragraph that is no number', '/pages/article/index?id=li-nan&p=1e3'],
    ['stray ampersands', '/pages/article/index?&&id=li-nan&'],
  ])('passes over %s', (_, path) => {
    expect(parseMiniPath(path)).toEqual(article)
  })

  it.each([
    ['no id', '/pages/article/index'],
    ['broken percent-encoding', '/pages/series/index?id=%E0%A4%A'],
    ['an unknown page', '/pages/admin/index?id=li-nan'],
    ['a clean address', '/a/li-nan/'],
    ['nothing', ''],
  ])('knows no place for %s', (_, path) => {
    expect(parseMiniPath(path)).toBeUndefined()
  })
})
