/** The app asks an OpenSearch that publishing has filled, with the constants of a build. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { searchConstants } from '../../../../config/search-server'
import { LoadError } from '../../../../src/data/errors'
import { openSearchQuestion } from '../../../../src/data/search/opensearch'
import { lettersOf } from '../../../../src/publishing/build/search/initials'
import { searchTexts } from '../../../../src/publishing/build/search/texts'
import { fillSearchServer } from '../../../../src/publishing/targets/search-server/fill'
import { ADMIN, OpenSearchDouble, READER } from '../../../opensearch/double'
import { article, faultOf, series, type Find } from './two-articles'

const ARTICLES = [
  article('deng', '渡船的燈', '昨夜靠了岸。'),
  article('qiao', '橋', '渡船從橋下過，有人說職責所在。這是一段簡單的話，附 QRCode。'),
]

let server: OpenSearchDouble

async function engine(key = READER, index = 'articles'): Promise<Find> {
  const env = {
    SEARCH_URL: `${server.address}/`,
    SEARCH_KEY: key,
    SEARCH_INDEX: index,
    SEARCH_KIND: 'opensearch',
  }
  for (const [name, value] of Object.entries(searchConstants(env))) vi.stubGlobal(name, value)
  vi.doMock('../../../../src/data/files', () => ({
    fetchFile: () => Promise.reject(new LoadError('unreachable', 'no index is published here')),
  }))
  const { findArticles } = await import('../../../../src/data/search/engine')
  return query => findArticles(query, () => undefined)
}

beforeEach(async () => {
  server = await new OpenSearchDouble().start()
  const wanted = ARTICLES.map(one => ({
    id: one.id,
    sum: one.id,
    document: () =>
      Promise.resolve({
        ...{ id: one.id, series: 'he-bu', letters: lettersOf(one.title), sum: one.id },
        ...searchTexts(one, series),
      }),
  }))
  await fillSearchServer(
    { kind: 'opensearch', address: server.address, key: ADMIN, index: 'articles' },
    wanted,
  )
  server.requests.length = 0
}, 30_000)
afterEach(() => {
  server.close()
  vi.unstubAllGlobals()
  vi.resetModules()
  vi.doUnmock('../../../../src/data/files')
})

describe('an OpenSearch server', () => {
  it('is asked with the name and password of readers', async () => {
    const found = await (await engine())('渡船')
    expect(found).toMatchObject({
      query: '渡船',
      total: 2,
      hits: [
        { id: 'deng', series: 'he-bu', letters: 'dcdd' },
        { id: 'qiao', series: 'he-bu', letters: 'q' },
      ],
    })
    expect(server.requests).toEqual(['POST /articles/_search'])
  })

  it.each([
    ['simplified', '职责', ['qiao']],
    ['traditional', '職責', ['qiao']],
    ['across words', '段简', ['qiao']],
    ['a single character', '岸', ['deng']],
    ['all words, whatever stands between them', '橋。渡船', ['qiao']],
    ['initials', 'dcd', ['deng']],
    ['the beginning of a word in letters', 'qr', ['qiao']],
    ['what no article has', '龍宮', []],
    ['marks alone, without asking', '。，', []],
  ])('finds %s', async (_, query, expected) => {
    const { hits } = await (await engine())(query)
    expect(hits.map(({ id }) => id)).toEqual(expected)
  })

  it.each([
    ['refused', 'reader:wrong', 'articles'],
    ['refused', READER, 'no-such-index'],
  ])('says %s to %s of %s', async (fault, key, index) => {
    expect(await faultOf((await engine(key, index))('渡船'))).toBe(fault)
  })
})

it('asks for no more articles than anyone goes through, and how many there are', () => {
  vi.stubGlobal('SEARCH_INDEX', 'articles')
  expect(openSearchQuestion(['渡船'])).toMatchObject({
    path: '/articles/_search',
    body: { size: 200, track_total_hits: true, _source: ['id', 'series', 'letters'] },
  })
})

describe('the strict double refuses', () => {
  const ask = async (
    path: string,
    body: string,
    type = 'application/json',
    method = 'POST',
  ): Promise<[status: number, type: unknown]> => {
    const response = await fetch(`${server.address}${path}`, {
      method,
      headers: { 'Content-Type': type, Authorization: `Basic ${Buffer.from(ADMIN).toString('base64')}` },
      body,
    })
    const said = (await response.json()) as { error?: { type: string } }
    return [response.status, said.error?.type]
  }
  const search = (body: object) => ask('/articles/_search', JSON.stringify(body))
  const LINES = '{"delete":{"_id":"deng"}}'

  it.each<[string, object]>([
    ['an unknown key', { limit: 3 }],
    ['an unknown query', { query: { matches: {} } }],
    ['an unknown key of a query', { query: { prefix: { title: { value: 'a', weight: 2 } } } }],
    ['two queries at once', { query: { prefix: { title: { value: 'a' } }, bool: {} } }],
  ])('%s', async (_, body) => {
    expect(await search(body)).toEqual([400, 'parsing_exception'])
  })

  it('a window that is too large', async () => {
    expect(await search({ size: 10_001 })).toEqual([400, 'illegal_argument_exception'])
  })

  it('bulk lines without a newline at their end, and takes them with one', async () => {
    const bulk = (body: string) => ask('/articles/_bulk', body, 'application/x-ndjson', 'PUT')
    expect(await bulk(LINES)).toEqual([400, 'illegal_argument_exception'])
    expect(await bulk('{"remove":{"_id":"deng"}}\n')).toEqual([400, 'illegal_argument_exception'])
    expect(await bulk(`${LINES}\n`)).toEqual([200, undefined])
  })

  it('a content type that is not JSON, and NDJSON where it is not for', async () => {
    expect(await ask('/articles/_search', '{}', 'text/plain')).toEqual([406, 'media_type_header_exception'])
    expect(await ask('/articles/_search', '{}', 'application/x-ndjson')).toEqual([
      406,
      'media_type_header_exception',
    ])
  })

  it('an index that does not exist, a parameter that it does not know', async () => {
    expect(await ask('/others/_search', '{}')).toEqual([404, 'index_not_found_exception'])
    expect(await ask('/articles/_search?fields=id', '{}')).toEqual([400, 'illegal_argument_exception'])
  })
})
