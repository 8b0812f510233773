/**
 * Apps, libraries and copies of different editions. `tests/fixtures/editions/<commit>` holds what the code of that commit
 * accepted (its model, as it was) and what it published; it is never changed. An edition that accepts less, or writes
 * otherwise, adds a folder of its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { isWhole, summed } from '../../../../src/model/checksum'
import { validate, type Kind } from '../../../../src/data/check'
import { inThisEdition } from '../../../../src/data/editions'
import { loadArticle } from '../../../../src/data/source'
import { articleIn, type Format } from '../../../../src/publishing/build/formats'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import type { Article } from '../../../../src/model/schema'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'

const FOLDER = path.resolve(import.meta.dirname, '../../../fixtures/editions')

/** Each edition, and the format that its apps read. */
const EDITIONS: readonly [commit: string, format: Format][] = [
  ['ea4249b', 1],
  ['dad43d1', 2],
  ['9bd0015', 3],
  ['7feb9f2', 4],
]

/** Documents by their names, the narrower before the wider. */
const KINDS: readonly [name: RegExp, kind: Kind, schema: string][] = [
  [/^a\//, 'article', 'articleSchema'],
  [/^s\/.+\.outline\./, 'outline', 'outlineSchema'],
  [/^s\/.+\.\d+\.[0-9a-f]{8}\./, 'series-page', 'seriesPageSchema'],
  [/^s\//, 'series', 'seriesSchema'],
  [/^index\..+\.\d+\.[0-9a-f]{8}\./, 'index-page', 'indexPageSchema'],
  [/^index\./, 'index', 'indexSchema'],
  [/^withdrawn\./, 'withdrawn', 'withdrawnSchema'],
]
const kindOf = (name: string): [Kind, schema: string] => {
  const [, kind, schema] = KINDS.find(([names]) => names.test(name)) ?? []
  if (!kind || !schema) throw new Error(`${name} is no document`)
  return [kind, schema]
}

type Schemas = Partial<Record<string, v.GenericSchema>>
const modelOf = (commit: string): Promise<Schemas> =>
  import(path.join(FOLDER, commit, 'model.ts')) as Promise<Schemas>

const publishedBy = (commit: string): [name: string, document: object][] =>
  Object.entries(
    JSON.parse(readFileSync(path.join(FOLDER, commit, 'published.json'), 'utf8')) as Record<string, object>,
  )

/** All that articles and series may have by now. */
const EVERYTHING = {
  'xin/series.yaml': `title: 新式样\nscript: zh-Hans\ntags: [新式样]\nformer_ids: [jiu-yang]\nlisted:\n${Array.from({ length: 150 }, (_, at) => `  - {tag: 新式样, title: 第${at + 1}期}`).join('\n')}\n`,
  'xin/quan.md': `---
id: quan
former_ids: [jiu-quan]
tag: 新式样
title: 样样都有
subtitle: 副题
date: 2026-03-01
script: zh-Hans
audio: https://sound.example/quan.mp3
corrections:
  - { date: 2026-03-02, what: 渡口有四盏灯，不是三盏。 }
credits:
  - { role: 撰文, names: [苏晚] }
---

过<ruby>渡<rt>dù</rt></ruby>要10<sup>4</sup>步，喝H<sub>2</sub>O，看**粗**、*斜*和[网页](https://example.com/)[^1]。

> 引文：
>
> - 一
> - 二
>
> 完。

1. 一
   - 甲

| 甲 | 乙 |
| -- | -- |
| 1  | 2  |

\`\`\`
渡船里程
\`\`\`

---

## 小题

末段。

[^1]: 注。
`,
}

beforeAll(() => {
  segment('')
}, 60_000)

it('every edition that is kept is tried', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(EDITIONS.map(([commit]) => commit).sort())
})

describe.each(EDITIONS)('the app of %s', (commit, format) => {
  it(`reads what is published today in format ${format}: all that it asks for`, async () => {
    const contentDir = await temporaryFolder({ ...(await libraryFiles()), ...EVERYTHING })
    const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
    const publish = () => publishLibrary({ contentDir, outDir, cacheDir, format })
    await publish()
    // Published again since: with the day on which its words changed, and with one that was taken back.
    const file = path.join(contentDir, 'xin/quan.md')
    await writeFile(file, (await readFile(file, 'utf8')).replace('末段', '最后一段'))
    await rm(path.join(contentDir, 'he-bu/jiu.md'))
    await publish()
    const model = await modelOf(commit)
    const asked = format === 1 ? /^(?:a\/|index\.).+json$/ : /^(?:a\/|s\/|index\.|withdrawn\.).+json$/
    const names = (await readdir(outDir, { recursive: true })).filter(name => asked.test(name))
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      const document = JSON.parse(await readFile(path.join(outDir, name), 'utf8')) as object
      const [, schema] = kindOf(name)
      const { success, issues } = v.safeParse(model[schema] ?? v.never(), document)
      expect(success ? name : `${name}: ${v.getDotPath(issues[0])} ${issues[0].message}`).toBe(name)
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
    for (const [name, document] of publishedBy(commit)) {
      const [kind] = kindOf(name)
      expect(validate(kind, inThisEdition(kind, document)) ?? name).toBe(name)
    }
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
