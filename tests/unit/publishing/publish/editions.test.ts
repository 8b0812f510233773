/**
 * Apps, libraries and copies of different editions. `tests/fixtures/editions/<commit>` holds what the code of that commit
 * accepted (its model, as it was) and what it published; it is never changed. An edition that accepts less, or writes
 * otherwise, adds a folder of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isWhole, summed } from '../../../../src/checksum'
import { faultIn, type Kind } from '../../../../src/library/check'
import { inThisEdition } from '../../../../src/library/later'
import { loadArticle } from '../../../../src/library/source'
import { articleIn, type Format } from '../../../../src/publishing/publish/formats'
import { publishLibrary } from '../../../../src/publishing/publish/publish'
import { segment } from '../../../../src/publishing/script/segment'
import type { Article } from '../../../../src/model'
import { libraryFiles } from '../compile/library'
import { temporaryFolder } from '../temporary'

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/editions')

/** Each edition, and the format that its apps read. */
const EDITIONS: readonly [commit: string, format: Format][] = [
  ['ea4249b', 1],
  ['dad43d1', 2],
  ['9bd0015', 3],
]

type Schemas = Partial<Record<`${'article' | 'index' | 'series' | 'withdrawn'}Schema`, v.GenericSchema>>
const modelOf = (commit: string): Promise<Schemas> =>
  import(path.join(FOLDER, commit, 'model.ts')) as Promise<Schemas>

const publishedBy = (commit: string): [name: string, document: object][] =>
  Object.entries(
    JSON.parse(readFileSync(path.join(FOLDER, commit, 'published.json'), 'utf8')) as Record<string, object>,
  )

const kindOf = (name: string): Exclude<Kind, 'index-page' | 'series-page' | 'outline'> =>
  name.startsWith('a/')
    ? 'article'
    : name.startsWith('s/')
      ? 'series'
      : name.startsWith('index')
        ? 'index'
        : 'withdrawn'

beforeAll(() => {
  segment('')
}, 60_000)

it('every edition that is kept is tried', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(EDITIONS.map(([commit]) => commit).sort())
})

describe.each(EDITIONS)('the app of %s', (commit, format) => {
  it(`reads what is published today in format ${format}: all that it asks for`, async () => {
    const contentDir = await temporaryFolder(await libraryFiles())
    const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
    await publishLibrary({ contentDir, outDir, cacheDir, format })
    const model = await modelOf(commit)
    const names = publishedBy(commit).map(([name]) => kindOf(name))
    const own = ['index.original.json', 'index.zh-Hant-TW.json', 'a/deng.original.json', 'a/cha.zh-Hans.json']
    if (names.includes('series')) own.push('s/he-bu.original.json', 'withdrawn.json')
    for (const name of own) {
      const document = JSON.parse(await readFile(path.join(outDir, name), 'utf8')) as object
      const schema = model[`${kindOf(name)}Schema`]
      const { success, issues } = v.safeParse(schema ?? v.never(), document)
      expect(success ? name : `${name}: ${issues[0].message}`).toBe(name)
      expect(isWhole(document)).toBe(true)
    }
  }, 60_000)

  it('reads an article with a recording, which later editions have', async () => {
    const article = JSON.parse(
      JSON.stringify(publishedBy('9bd0015').find(([name]) => name === 'a/deng.original.json')?.[1]),
    ) as Article & { sum?: string }
    delete article.sum
    const { articleSchema } = await modelOf(commit)
    const document = articleIn(format, { ...article, audio: 'https://sound.example/deng.mp3' })
    expect(v.safeParse(articleSchema ?? v.never(), document).success).toBe(true)
  })
})

it.each([
  [3, { text: '渡(dù)', strong: true }],
  [4, { text: '渡', strong: true, ruby: 'dù' }],
] as const)('a reading above characters in format %i', (format, run) => {
  const [, sample] = publishedBy('9bd0015').find(([name]) => name === 'a/deng.original.json') ?? []
  const block = { type: 'paragraph', content: ['过', { text: '渡', strong: true, ruby: 'dù' }] } as const
  const article = { ...(sample as Article), blocks: [{ type: 'list', ordered: false, items: [] }, block] }
  expect(articleIn(format, article as Article)).toMatchObject({
    blocks: [{ type: 'list' }, { type: 'paragraph', content: ['过', run] }],
  })
})

describe.each(EDITIONS)('today’s app', commit => {
  it(`reads what ${commit} has published, and copies of it`, () => {
    for (const [name, document] of publishedBy(commit))
      expect(faultIn(kindOf(name), inThisEdition(kindOf(name), document)) ?? name).toBe(name)
  })
})

describe('today’s app and a library of an edition to come', () => {
  const [, sample] = publishedBy('9bd0015').find(([name]) => name === 'a/deng.original.json') ?? []
  const rest = { ...(sample as Article) }
  delete rest.sum
  const later = summed({
    ...rest,
    mood: 'calm',
    blocks: [{ type: 'poll', question: '走吗？' }, ...rest.blocks.map(block => ({ ...block, tone: 1 }))],
  })
  const answer = (document: object): void => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(document))))
  }

  it('passes over members and blocks that it does not know, and reads the rest', async () => {
    answer(later)
    const article = await loadArticle('deng', 'original')
    expect(article.blocks.map(({ type }) => type)).toEqual(rest.blocks.map(({ type }) => type))
    expect(article.title).toBe(rest.title)
    // It may be kept on the device as it is.
    expect(isWhole(article)).toBe(true)
  })

  it('still takes nothing that is not whole, and no block that is wrong', async () => {
    answer({ ...later, title: '' })
    await expect(loadArticle('deng', 'original')).rejects.toMatchObject({ fault: 'garbled' })
    answer(summed({ ...rest, blocks: [{ type: 'paragraph', content: [1] }] }))
    await expect(loadArticle('deng', 'original')).rejects.toMatchObject({ fault: 'garbled' })
  })
})
