import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Wanted } from '../../../../../src/publishing/targets/search-server/documents'
import { fillSearchServer, type FillReport } from '../../../../../src/publishing/targets/search-server/fill'
import { ADMIN, OpenSearchDouble, READER } from '../../../../opensearch/double'
import { IndexDouble } from '../../../../opensearch/index-double'

let server: OpenSearchDouble

const fill = (wanted: readonly Wanted[], key = ADMIN, index = 'articles'): Promise<FillReport> =>
  fillSearchServer({ kind: 'opensearch', address: server.address, key, index }, wanted)
const made = (id: string, text: string, sum = text.slice(0, 8)): Wanted => ({
  id,
  sum,
  document: () =>
    Promise.resolve({
      ...{ id, series: 'he-bu', letters: id, sum },
      ...{ title: id, tag: '', people: '', initials: '', text },
    }),
})
const DENG = made('deng', '昨夜的渡船靠了岸。')
const QIAO = made('qiao', '桥上有人。')
const documents = () => server.indexes.get('articles')?.documents

beforeEach(async () => {
  server = await new OpenSearchDouble().start()
})
afterEach(() => server.close())

describe('an OpenSearch server', () => {
  it('is given an index whose text is read by characters and pairs, and every article once', async () => {
    expect(await fill([DENG, QIAO])).toEqual({ added: 2, kept: 0, removed: 0 })
    expect(Object.fromEntries(server.indexes.get('articles')?.fields ?? [])).toEqual({
      ...{ id: 'keyword', series: 'keyword', letters: 'keyword', sum: 'keyword' },
      ...{ title: 'text', tag: 'text', people: 'text', initials: 'text', text: 'text' },
    })
    expect(documents()?.get('deng')).toEqual({
      ...{ id: 'deng', series: 'he-bu', letters: 'deng', sum: '昨夜的渡船靠了岸' },
      ...{ title: 'deng', tag: '', people: '', initials: '', text: '昨夜的渡船靠了岸。' },
    })
  })

  it('is sent only what has changed, and what is gone is removed', async () => {
    await fill([DENG, QIAO])
    expect(await fill([DENG, QIAO])).toEqual({ added: 0, kept: 2, removed: 0 })
    const before = server.requests.length
    const changed = made('deng', '今晨的渡船靠了岸。')
    expect(await fill([changed, made('xin', '见了报。')])).toEqual({ added: 2, kept: 0, removed: 1 })
    expect([...(documents()?.keys() ?? [])].sort()).toEqual(['deng', 'xin'])
    expect(documents()?.get('deng')?.text).toBe('今晨的渡船靠了岸。')
    expect(server.requests.slice(before)).toEqual([
      'HEAD /articles',
      'POST /articles/_search',
      'PUT /articles/_bulk',
      'PUT /articles/_bulk',
    ])
  })

  it('is asked for what it holds page by page, and is sent no more at a time than it takes', async () => {
    const wanted = Array.from({ length: 2_100 }, (_, at) => made(`n${at}`, '一'.repeat(5_000), `${at}`))
    expect(await fill(wanted)).toEqual({ added: 2_100, kept: 0, removed: 0 })
    expect(server.requests.filter(one => one === 'PUT /articles/_bulk')).toHaveLength(2)
    const before = server.requests.length
    expect(await fill(wanted)).toEqual({ added: 0, kept: 2_100, removed: 0 })
    expect(server.requests.slice(before)).toEqual([
      'HEAD /articles',
      ...Array.from({ length: 3 }, () => 'POST /articles/_search'),
    ])
  })
})

describe('what goes wrong names the server and the mend, and no password', () => {
  const said = (key = ADMIN, index = 'articles'): Promise<string> =>
    fill([DENG], key, index).then(
      () => 'nothing',
      (error: unknown) => (error as Error).message,
    )

  it.each([['admin:wrong'], [READER]])('somebody who may not: %s', async key => {
    await fill([QIAO])
    const message = await said(key)
    expect(message).toBe(
      `${server.address}: The search server does not take this key. Set SEARCH_ADMIN_KEY to name:password of somebody who may write this index there.`,
    )
  })

  it('a body that is too large for it', async () => {
    await fill([QIAO])
    server.payloadLimit = 150
    expect(await said()).toContain('Raise its http.max_content_length')
  })

  it('an index that something else has made', async () => {
    server.indexes.set(
      'articles',
      new IndexDouble({ mappings: { dynamic: 'strict', properties: { name: { type: 'keyword' } } } }),
    )
    expect(await said()).toContain(
      'The index there was made by something else. Name another one by SEARCH_INDEX',
    )
  })

  it('a name that it takes for no index', async () => {
    expect(await said(ADMIN, 'Articles')).toContain('SEARCH_INDEX is in small letters there')
  })

  it('nobody at home', async () => {
    server.close()
    expect(await said()).toMatch(/^http:\/\/127\S+: The search server cannot be reached\. Check --search/)
  })
})
