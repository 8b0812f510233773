import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { wantedDocuments, type Wanted } from '../../../../../src/publishing/targets/search-server/documents'
import { fillSearchServer, type FillReport } from '../../../../../src/publishing/targets/search-server/fill'
import { ADMIN_KEY, MeilisearchDouble, SEARCH_KEY } from '../../../../meilisearch/double'
import { temporaryFolder } from '../../temporary'

let meilisearch: MeilisearchDouble
let content: string

const fillWith = (wanted: readonly Wanted[], key = ADMIN_KEY): Promise<FillReport> =>
  fillSearchServer({ kind: 'meilisearch', address: meilisearch.address, key, index: 'articles' }, wanted)
const fill = async (key = ADMIN_KEY, codeVersion = '1'): Promise<FillReport> =>
  fillWith(await wantedDocuments(content, codeVersion, await temporaryFolder()), key)
const madeOf = (id: string, text: string): Wanted => ({
  id,
  sum: id,
  document: () =>
    Promise.resolve({
      ...{ id, series: 'he-bu', letters: id, sum: id },
      ...{ title: id, tag: '', people: '', initials: '', text },
    }),
})
const articles = () => meilisearch.indexes.get('articles')
const documents = (): Record<string, unknown>[] => [...(articles()?.documents.values() ?? [])]
const write = (id: string, title: string, text: string): Promise<void> =>
  writeFile(
    path.join(content, `he-bu/${id}.md`),
    `---\nid: ${id}\ntitle: ${title}\nscript: zh-Hant-TW\n---\n\n${text}\n`,
  )

beforeEach(async () => {
  content = await temporaryFolder()
  meilisearch = await new MeilisearchDouble().start()
  await mkdir(path.join(content, 'he-bu'))
  await writeFile(
    path.join(content, 'he-bu/series.yaml'),
    'title: 河埠頭\nscript: zh-Hant-TW\ntags: [專欄]\n',
  )
  await write('deng', '渡船的燈', '昨夜的渡船靠了岸。')
  await write('qiao', '橋', '橋上有人。')
})
afterEach(() => meilisearch.close())

describe('a search server', () => {
  it('is given an index with its settings, and every article once, folded', async () => {
    expect(await fill()).toEqual({ added: 2, kept: 0, removed: 0 })
    expect(articles()?.primaryKey).toBe('id')
    expect(articles()?.settings).toEqual({
      searchableAttributes: ['title', 'initials', 'people', 'tag', 'text'],
      displayedAttributes: ['id', 'series', 'letters', 'sum'],
      localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
      typoTolerance: { disableOnAttributes: ['initials'] },
    })
    expect(documents()).toContainEqual({
      id: 'deng',
      series: 'he-bu',
      letters: 'dcdd',
      title: '渡船的灯\n',
      tag: '\n河埠头',
      people: '',
      initials: 'dcdd dd',
      text: '昨夜的渡船靠了岸。',
      sum: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    })
  })

  it('is sent only what has changed, and what is gone is removed', async () => {
    await fill()
    expect(await fill()).toEqual({ added: 0, kept: 2, removed: 0 })
    const before = meilisearch.requests.length
    await write('deng', '渡船的燈', '今晨的渡船靠了岸。')
    await rm(path.join(content, 'he-bu/qiao.md'))
    await write('xin', '新的一期', '見了報。')
    expect(await fill()).toEqual({ added: 2, kept: 0, removed: 1 })
    expect(documents().map(({ id }) => id)).toEqual(['deng', 'xin'])
    expect(documents()[0]?.text).toBe('今晨的渡船靠了岸。')
    expect(meilisearch.requests.slice(before).filter(one => one.startsWith('POST'))).toEqual([
      'POST /indexes/articles/documents',
      'POST /indexes/articles/documents/delete-batch',
    ])
  })

  it('is sent all again by other code, and where its series has another name', async () => {
    await fill()
    expect(await fill(ADMIN_KEY, '2')).toMatchObject({ added: 2 })
    await writeFile(
      path.join(content, 'he-bu/series.yaml'),
      'title: 渡口\nscript: zh-Hant-TW\ntags: [專欄]\n',
    )
    expect(await fill(ADMIN_KEY, '2')).toMatchObject({ added: 2 })
  })

  it('is asked for what it holds page by page, and is sent no more at a time than it takes', async () => {
    const wanted = Array.from({ length: 1_100 }, (_, at) => madeOf(`n${at}`, '一'.repeat(10_000)))
    expect(await fillWith(wanted)).toEqual({ added: 1_100, kept: 0, removed: 0 })
    expect(meilisearch.requests.filter(one => one === 'POST /indexes/articles/documents')).toHaveLength(2)
    expect(await fillWith(wanted)).toEqual({ added: 0, kept: 1_100, removed: 0 })
  })

  it('that fails half way is filled the next time, without what it has', async () => {
    await fill()
    await write('xin', '新的一期', '見了報。')
    await rm(path.join(content, 'he-bu/qiao.md'))
    meilisearch.failing = { type: 'documentDeletion', code: 'internal' }
    await expect(fill()).rejects.toThrow(
      `${meilisearch.address}: The search server has failed at documentDeletion (internal). ` +
        'Publish again; what the server has already is not sent again.',
    )
    expect(await fill()).toEqual({ added: 0, kept: 2, removed: 1 })
  })
})

describe('what goes wrong names the server and the mend, and no key', () => {
  const said = (key?: string): Promise<string> =>
    fill(key).then(
      () => 'nothing',
      (error: unknown) => (error as Error).message,
    )

  it.each([['another-key'], [SEARCH_KEY]])('a key that may not: %s', async key => {
    expect(await said(key)).toBe(
      `${meilisearch.address}: The search server does not take this key. Set SEARCH_ADMIN_KEY to a key that may do search, documents.*, indexes.*, settings.* and tasks.get there.`,
    )
  })

  it('a body that is too large for it', async () => {
    await write('long', '長', '字'.repeat(2_000))
    meilisearch.payloadLimit = 4_000
    expect(await said()).toContain('Raise its --http-payload-size-limit')
  })

  it('no room left there', async () => {
    meilisearch.failing = { type: 'documentAdditionOrUpdate', code: 'no_space_left_on_device' }
    expect(await said()).toContain('The search server has no room left. Free some.')
  })

  it('nobody at home', async () => {
    meilisearch.close()
    expect(await said()).toMatch(/^http:\/\/127\S+: The search server cannot be reached\. Check --search/)
  })
})
