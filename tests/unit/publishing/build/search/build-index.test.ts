/** An index built when publishing, asked as the device asks it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LibraryFile } from '../../../../../src/model/paths'
import type { Progress } from '../../../../../src/data/search/engine'
import type { ArticleSource } from '../../../../../src/publishing/source/model'
import { buildIndex } from '../../../../../src/publishing/build/search/build-index'
import { Group } from '../../../../../src/publishing/build/search/group'
import { initialsOf, lettersOf } from '../../../../../src/publishing/build/search/initials'
import { unpackPostings } from '../../../../../src/model/search-postings'
import { searchParts, type SearchParts } from '../../../../search-parts'

const fetched: Extract<LibraryFile, { kind: 'search' }>[] = []
let answer: (file: LibraryFile) => unknown

vi.mock('../../../../../src/data/files', () => ({
  fetchFile: (file: Extract<LibraryFile, { kind: 'search' }>) => {
    fetched.push(file)
    return Promise.resolve().then(async () => {
      const part = answer(file)
      if (part !== undefined) return part
      // The class of the engine's own session: each test has a new one.
      const { MissingError } = await import('../../../../../src/data/errors')
      throw new MissingError(file.part)
    })
  },
}))

const article = (id: string, title: string, ...paragraphs: string[]): ArticleSource => ({
  id,
  title,
  script: 'zh-Hans',
  blocks: paragraphs.map(text => ({ type: 'paragraph', content: [text] })),
})

const SERIES = {
  id: 'he-bu',
  source: { title: '河埠头', script: 'zh-Hans' as const, tags: ['河埠头'] },
}

const LIBRARY: ArticleSource[] = [
  article('deng', '周小满：一盏不熄的灯', '清晨五点，渡口的灯还亮着。', '有人发现头发白了。'),
  article('du', '渡船停了', '桥通车以后，摆渡的人上了岸。', '看着原著，想起怎么写的。'),
  {
    ...article(
      'cha',
      '採茶',
      '春天採茶，渡口無人，茶園的霧裡看著遠山。',
      'QRCode 與 2026 年的渡船，渡船，渡船。',
    ),
    script: 'zh-Hant-TW',
  },
  { ...article('ren', '人'), credits: [{ role: '撰文', names: ['蘇晚'] }], tag: '灯下' },
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** @param size articles of a group */
function build(shardBytes?: number, articles = LIBRARY, size = Math.max(1, articles.length)): SearchParts {
  const groups: string[] = []
  for (let from = 0; from < articles.length; from += size) {
    const group = new Group()
    for (const one of articles.slice(from, from + size)) group.add(one, SERIES)
    const file = path.join(folder, `group-${from}`)
    group.write(file)
    groups.push(file)
  }
  return searchParts(buildIndex(groups, folder, shardBytes))
}

const serve =
  ({ table, shards }: SearchParts) =>
  (file: LibraryFile): unknown => {
    if (file.kind !== 'search') throw new Error(`not asked for: ${file.kind}`)
    if (file.part === 'documents') return JSON.parse(JSON.stringify(table)) as unknown
    const [number, mark] = file.part.split('.')
    const shard = shards[Number(number)]
    return shard?.sum === mark ? (JSON.parse(JSON.stringify(shard)) as unknown) : undefined
  }

/** The engine keeps what it has fetched: each test begins with a new one. */
async function freshEngine() {
  vi.resetModules()
  const { findArticles } = await import('../../../../../src/data/search/engine')
  return async (query: string, onProgress: Progress = () => undefined): Promise<string[]> =>
    (await findArticles(query, onProgress)).hits.map(({ id }) => id)
}

// The dictionary of words takes its time on a busy machine.
beforeAll(() => initialsOf('渡船'), 30_000)
beforeEach(() => {
  fetched.length = 0
  answer = serve(build())
})
afterEach(() => vi.resetModules())

describe('initials', () => {
  test('stand in the place of the characters, readings by the words around', () => {
    expect(lettersOf('李楠:職責所在 義不容辭')).toBe('ln:zzsz ybrc')
    expect(lettersOf('重庆重要')).toBe('cqzy')
    expect(lettersOf('QR 码𠮷')).toHaveLength('QR 码𠮷'.length)
  })

  test('begin at each word', () => {
    expect(initialsOf('李楠:職責所在 義不容辭')).toEqual(
      expect.arrayContaining(['lnzzszybrc', 'zzszybrc', 'ybrc']),
    )
    expect(initialsOf('人')).toEqual([])
  })
})

describe('finding', () => {
  test.each([
    ['渡口', ['deng', 'cha']],
    ['採茶', ['cha']],
    ['采茶', ['cha']],
    ['髮', ['deng']],
    ['看着', ['du', 'cha']],
    ['看著', ['du', 'cha']],
    ['怎麼', ['du']],
    ['苏晚', ['ren']],
    ['灯下', ['ren']],
    ['qr', ['cha']],
    ['20', ['cha']],
    ['渡口 灯', ['deng']],
    ['zxm', ['deng']],
    ['bxdd', ['deng']],
    ['灯口', []],
    ['飞机', []],
    ['，。', []],
  ])('%s finds %j', async (query, ids) => {
    const find = await freshEngine()
    expect((await find(query)).sort()).toEqual([...ids].sort())
  })

  test('a title weighs more than a text that says it often', async () => {
    const find = await freshEngine()
    expect(await find('渡船')).toEqual(['du', 'cha'])
  })

  test('with many shards a query finds the same, and fetches only its own', async () => {
    const built = build(256)
    expect(built.shards.length).toBeGreaterThan(5)
    answer = serve(built)
    const find = await freshEngine()
    expect(await find('渡口')).toHaveLength(2)
    expect(fetched).toHaveLength(2)
    expect(await find('渡船')).toEqual(['du', 'cha'])
    expect(await find('渡口')).toHaveLength(2)
    expect(fetched).toHaveLength(3)
    expect(new Set(fetched.map(({ part }) => part)).size).toBe(3)
    const progress: [number, number][] = []
    expect(await find('看著遠山', (done, all) => progress.push([done, all]))).toEqual(['cha'])
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1])
  })

  test('the same library gives the same bytes', () => {
    expect(build()).toEqual(build())
  })

  test.each([1, 2, 3])('and so do groups of %i articles, however a term is spread over them', size => {
    const contents = ({ table, shards }: SearchParts): unknown => [
      { ...table, shards: [] },
      shards
        .flatMap(({ terms, postings }) => terms.split(' ').map((term, at) => [term, postings.split(' ')[at]]))
        .sort(),
    ]
    expect(contents(build(512, LIBRARY, size))).toEqual(contents(build(512)))
  })

  test('postings are packed as the device unpacks them', () => {
    const [shard] = build(undefined, LIBRARY, 2).shards
    const at = shard?.terms.split(' ').indexOf('渡船') ?? -1
    // In the title of the second article; three times in the text of the third.
    expect(unpackPostings(shard?.postings.split(' ')[at] ?? '', 4)).toEqual([
      { field: 0, documents: [1], frequencies: [1] },
      { field: 4, documents: [2], frequencies: [3] },
    ])
  })

  test('a library without articles finds nothing', async () => {
    answer = serve(build(undefined, []))
    const find = await freshEngine()
    expect(await find('渡口')).toEqual([])
  })
})

describe('failing', () => {
  test('a part that does not come is asked for again', async () => {
    const find = await freshEngine()
    const served = answer
    answer = () => {
      throw new Error('no network')
    }
    await expect(find('渡口')).rejects.toThrow('no network')
    answer = served
    expect(await find('渡口')).toHaveLength(2)
  })

  test('a shard that is not the one that was asked for is refused, and everything is fetched anew', async () => {
    const built = build(512)
    const find = await freshEngine()
    answer = file => {
      const part = serve(built)(file)
      return file.kind === 'search' && file.part !== 'documents'
        ? Object.assign(part as object, { sum: 'old' })
        : part
    }
    await expect(find('渡口')).rejects.toThrow('this is old')
    expect(fetched.filter(({ part }) => part === 'documents')).toHaveLength(2)
    answer = serve(built)
    expect(await find('渡口')).toHaveLength(2)
  })

  test('a library published anew meanwhile is searched in its present edition', async () => {
    answer = serve(build(512))
    const find = await freshEngine()
    expect((await find('渡口')).sort()).toEqual(['cha', 'deng'])
    answer = serve(build(512, LIBRARY.slice(0, 2)))
    expect(await find('采茶')).toEqual([])
  })
})
