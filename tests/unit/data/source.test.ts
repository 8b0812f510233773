import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { summed } from '../../../src/model/checksum'
import { LoadError, MissingError, VariantMissingError, WithdrawnError } from '../../../src/data/errors'
import { loadArticle, loadIndex, loadSeries } from '../../../src/data/source'
import type { Article, LibraryIndex } from '../../../src/model/schema'
import { sampleArticle } from './sample'

const article: Article = {
  ...sampleArticle,
  blocks: [
    { type: 'paragraph', content: ['一'] },
    { type: 'paragraph', content: ['二'] },
  ],
}
const index: LibraryIndex = { version: 2, variant: 'original', series: [], pages: [] }

const summedJson = (document: object): string => JSON.stringify(summed(document))

interface Answer {
  status?: number
  body?: string
}
let answers: Record<string, Answer | 'unreadable'>

beforeEach(() => {
  answers = {
    '/library/a/deng.original.json': { body: summedJson(article) },
    '/library/index.original.json': { body: summedJson(index) },
    '/library/index.zh-Hans.json': { body: summedJson({ ...index, variant: 'zh-Hans' }) },
    '/library/withdrawn.json': { body: summedJson({ version: 1, ids: ['jiu'] }) },
  }
  vi.stubGlobal('fetch', (address: string) => {
    const answer = answers[address] ?? { status: 404 }
    if (answer === 'unreadable') return Promise.reject(new TypeError('Failed to fetch'))
    const { status = 200, body = '' } = answer
    return Promise.resolve(new Response(body, { status }))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const faultOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'none',
    (error: unknown) => (error instanceof LoadError ? error.fault : error),
  )

describe('an article', () => {
  it('comes as it was published', async () => {
    expect(await loadArticle('deng', 'original')).toMatchObject(article)
  })

  it('that the library has withdrawn is said to be, whatever the host answers for it', async () => {
    expect(await faultOf(loadArticle('jiu', 'original'))).toBeInstanceOf(WithdrawnError)
    expect(await faultOf(loadArticle('jiu', 'zh-Hans'))).toBeInstanceOf(WithdrawnError)
    answers['/library/a/jiu.original.json'] = { status: 403 }
    expect(await faultOf(loadArticle('jiu', 'original'))).toBeInstanceOf(WithdrawnError)
    answers['/library/a/jiu.original.json'] = { body: '<!doctype html><p>Our site' }
    expect(await faultOf(loadArticle('jiu', 'original'))).toBeInstanceOf(WithdrawnError)
  })

  it('that the library has withdrawn is said to be where the browser keeps the answer to itself: a 404 without CORS', async () => {
    answers['/library/a/jiu.original.json'] = 'unreadable'
    expect(await faultOf(loadArticle('jiu', 'original'))).toBeInstanceOf(WithdrawnError)
  })

  it('that is withdrawn is not shown from a host that has it still, once the index has been asked for', async () => {
    answers['/library/a/qiao.original.json'] = { body: summedJson({ ...article, id: 'qiao' }) }
    expect(await loadArticle('qiao', 'original')).toMatchObject({ id: 'qiao' })
    answers['/library/withdrawn.json'] = { body: summedJson({ version: 1, ids: ['qiao'] }) }
    await loadIndex('original')
    await vi.waitFor(async () => {
      expect(await faultOf(loadArticle('qiao', 'original'))).toBeInstanceOf(WithdrawnError)
    })
    // It may come back.
    answers['/library/withdrawn.json'] = { body: summedJson({ version: 1, ids: [] }) }
    expect(await loadArticle('qiao', 'original')).toMatchObject({ id: 'qiao' })
  })

  it('that has another id now comes under that, whatever the host answers for the former one', async () => {
    const moved = { articles: [['lao-deng', 'deng']], series: [] }
    answers['/library/withdrawn.json'] = { body: summedJson({ version: 1, ids: [], moved }) }
    expect(await loadArticle('lao-deng', 'original')).toMatchObject({ id: 'deng' })
    answers['/library/a/lao-deng.original.json'] = { body: summedJson({ ...article, id: 'lao-deng' }) }
    expect(await loadArticle('lao-deng', 'original')).toMatchObject({ id: 'deng' })
    // A list that leads in a circle leads nowhere.
    const circle = { articles: ['yi', 'er'].map((from, at, all) => [from, all[1 - at]]), series: [] }
    answers['/library/withdrawn.json'] = { body: summedJson({ version: 1, ids: [], moved: circle }) }
    expect(await faultOf(loadArticle('yi', 'original'))).toBeInstanceOf(MissingError)
  })

  it('that was never there is missing, also where the list of those withdrawn does not come', async () => {
    expect(await faultOf(loadArticle('wei', 'original'))).toBeInstanceOf(MissingError)
    expect(await faultOf(loadArticle('wei', 'zh-Hans'))).toBeInstanceOf(MissingError)
    answers['/library/withdrawn.json'] = { status: 500 }
    expect(await faultOf(loadArticle('wei', 'original'))).toBeInstanceOf(MissingError)
  })

  it('that is there in another script only is said to be', async () => {
    expect(await faultOf(loadArticle('deng', 'zh-Hans'))).toBeInstanceOf(VariantMissingError)
  })

  const whole = summedJson(article)
  it.each<[string, Answer, string]>([
    ['half a body', { body: whole.slice(0, 200) }, 'garbled'],
    ['a body without its last paragraph', { body: whole.replace(/,\{[^{]*二[^}]*\}/, '') }, 'garbled'],
    ['another article', { body: summedJson({ ...article, id: 'qiao' }) }, 'garbled'],
    ['another script', { body: summedJson({ ...article, variant: 'zh-Hans' }) }, 'garbled'],
    ['a version to come', { body: JSON.stringify({ ...article, version: 2 }) }, 'newer'],
    ['an error', { status: 503 }, 'refused'],
  ])('is never %s', async (_, answer, fault) => {
    expect(answer.body).not.toBe(whole)
    answers['/library/a/deng.original.json'] = answer
    expect(await faultOf(loadArticle('deng', 'original'))).toBe(fault)
  })

  it('without a network is not taken for missing', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await faultOf(loadArticle('deng', 'original'))).toBe('unreachable')
  })
})

describe('the index', () => {
  it('comes as it was published', async () => {
    expect(await loadIndex('original')).toMatchObject(index)
  })

  it('that is forbidden is refused, one that is not there is missing', async () => {
    answers['/library/index.original.json'] = { status: 403 }
    expect(await faultOf(loadIndex('original'))).toBe('refused')
    answers['/library/index.original.json'] = { status: 404 }
    expect(await faultOf(loadIndex('original'))).toBeInstanceOf(MissingError)
  })
})

it('a series that has another id now comes under that', async () => {
  const series = {
    version: 1,
    variant: 'original',
    id: 'he-bu',
    title: '河埠头',
    script: 'zh-Hans',
    tags: [],
    count: 0,
    held: 0,
    instalments: [],
    pages: [],
  }
  answers['/library/s/he-bu.original.json'] = { body: summedJson(series) }
  const moved = { articles: [], series: [['lao-he', 'he-bu']] }
  answers['/library/withdrawn.json'] = { body: summedJson({ version: 1, ids: [], moved }) }
  expect(await loadSeries('lao-he', 'original')).toMatchObject({ id: 'he-bu' })
  expect(await faultOf(loadSeries('wei', 'original'))).toBeInstanceOf(MissingError)
})
