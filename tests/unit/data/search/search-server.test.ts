import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LoadError } from '../../../../src/data/errors'
import type { LibraryFile } from '../../../../src/model/paths'
import type { Found } from '../../../../src/data/search/engine'
import { SETTINGS } from '../../../../src/publishing/targets/search-server/meilisearch-settings'
import { buildIndex } from '../../../../src/publishing/build/search/build-index'
import { searchParts } from '../../../search-parts'
import { Group } from '../../../../src/publishing/build/search/group'
import { searchTexts } from '../../../../src/publishing/build/search/texts'
import { MeilisearchDouble, SEARCH_KEY } from '../../../meilisearch/double'
import { IndexDouble } from '../../../meilisearch/index-double'
import { temporaryFolder } from '../../publishing/temporary'
import { article, faultOf, series, type Find } from './two-articles'

const articles = [
  article('deng', '渡船的燈', '昨夜靠了岸。'),
  article('qiao', '橋', '渡船從橋下過，有人說職責所在。'),
]

let meilisearch: MeilisearchDouble
/** Whether the published index can be had. */
let hasShards: boolean
const shardsAsked: string[] = []

async function fetchShard(file: LibraryFile): Promise<unknown> {
  if (file.kind !== 'search') throw new Error(`not asked for: ${file.kind}`)
  shardsAsked.push(file.part)
  if (!hasShards) throw new LoadError('unreachable', file.part)
  const folder = await temporaryFolder()
  const group = new Group()
  for (const one of articles) group.add(one, { id: 'he-bu', source: series })
  group.write(path.join(folder, 'group'))
  const { table, shards } = searchParts(buildIndex([path.join(folder, 'group')], folder))
  const part = file.part === 'documents' ? table : shards[Number(file.part.split('.')[0])]
  return Promise.resolve(JSON.parse(JSON.stringify(part)))
}

async function engine(key = SEARCH_KEY): Promise<Find> {
  vi.stubGlobal('SEARCH_URL', `${meilisearch.address}/`)
  vi.stubGlobal('SEARCH_KEY', key)
  vi.stubGlobal('SEARCH_INDEX', 'articles')
  vi.stubGlobal('SEARCH_KIND', 'meilisearch')
  vi.doMock('../../../../src/data/files', () => ({ fetchFile: fetchShard }))
  const { findArticles } = await import('../../../../src/data/search/engine')
  return query => findArticles(query, () => undefined)
}
const ids = ({ hits }: Found): string[] => hits.map(({ id }) => id)

beforeEach(async () => {
  hasShards = true
  shardsAsked.length = 0
  meilisearch = await new MeilisearchDouble().start()
  const index = new IndexDouble('articles', 'id')
  Object.assign(index.settings, SETTINGS)
  for (const one of articles)
    index.documents.set(one.id, {
      ...{ id: one.id, series: 'he-bu', letters: one.id === 'deng' ? 'dcdd' : 'q', sum: '' },
      ...searchTexts(one, series),
    })
  meilisearch.indexes.set('articles', index)
})
afterEach(() => {
  meilisearch.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.resetModules()
  vi.doUnmock('../../../../src/data/files')
})

describe('a search server', () => {
  it('is asked instead of the published index, with the key of readers', async () => {
    const find = await engine()
    const found = await find('渡船')
    expect(found).toMatchObject({
      query: '渡船',
      total: 2,
      hits: [
        { id: 'deng', series: 'he-bu', letters: 'dcdd' },
        { id: 'qiao', series: 'he-bu', letters: 'q' },
      ],
    })
    expect(found.fold('職責')).toBe('职责')
    expect(meilisearch.requests).toEqual(['POST /indexes/articles/search'])
    expect(shardsAsked).toEqual([])
  })

  it.each([
    ['simplified', '职责', ['qiao']],
    ['traditional', '職責', ['qiao']],
    ['all words, whatever stands between them', '橋。渡船', ['qiao']],
    ['initials', 'dcd', ['deng']],
    ['what no article has', '龍宮', []],
    ['marks alone, without asking', '。，', []],
  ])('finds %s', async (_, query, expected) => {
    const find = await engine()
    expect(ids(await find(query))).toEqual(expected)
  })

  it('names more articles than it sends', async () => {
    const index = meilisearch.indexes.get('articles')
    for (let at = 0; at < 300; at += 1)
      index?.documents.set(`n${at}`, { id: `n${at}`, series: 'he-bu', letters: '', text: '千帆' })
    const found = await (await engine())('千帆')
    expect([found.hits.length, found.total]).toEqual([200, 300])
  })
})

describe('where the server does not answer', () => {
  it.each([
    ['is gone', () => meilisearch.close()],
    ['has no such index', () => meilisearch.indexes.clear()],
    ['answers with something else', () => answerWith('{"hits":[{"id":"../x"}]}')],
    ['answers with a page', () => answerWith('<!doctype html>login')],
  ])('since it %s, the published index does, and it is left alone for a minute', async (_, breakIt) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    breakIt()
    const find = await engine()
    expect(ids(await find('渡船'))).toEqual(['deng', 'qiao'])
    expect(shardsAsked).not.toEqual([])
    const asked = meilisearch.requests.length
    await find('橋')
    expect(meilisearch.requests).toHaveLength(asked)
  })

  it('it is asked again after that minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const index = meilisearch.indexes.get('articles')
    meilisearch.indexes.clear()
    const find = await engine()
    await find('渡船')
    if (index) meilisearch.indexes.set('articles', index)
    vi.setSystemTime(Date.now() + 61_000)
    const shards = shardsAsked.length
    expect(ids(await find('渡船'))).toEqual(['deng', 'qiao'])
    expect(shardsAsked).toHaveLength(shards)
  })

  it.each([
    ['unreachable', () => meilisearch.close(), SEARCH_KEY],
    ['refused', () => undefined, 'no-such-key'],
    ['garbled', () => answerWith('{}'), SEARCH_KEY],
  ])('nor can the index be had: %s, and the server is asked the next time', async (fault, breakIt, key) => {
    hasShards = false
    breakIt()
    const find = await engine(key)
    expect(await faultOf(find('渡船'))).toBe(fault)
    expect(await faultOf(find('渡船'))).toBe(fault)
  })
})

function answerWith(text: string): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text)))
}
