/** An origin that is imported again: what changes in it comes in, and what an editor has put right stays. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { Catalogue } from '../../../../src/publishing/import/catalogue'
import { importFile, type Imported, type ImportOptions } from '../../../../src/publishing/import/import-file'
import { tasks } from '../../../../src/publishing/import/reading/tasks'
import type { Incoming } from '../../../../src/publishing/formats/reader'
import type { Conflict } from '../../../../src/publishing/import/merge/merge-article'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import { temporaryFolder } from '../temporary'

const TEXT = [
  '【河埠头】周小满：一盏不熄的灯',
  '清晨五点，渡口的灯还亮着，她解开缆绳。',
  '对岸有人等船，等了很久。',
  '傍晚起了风，船靠稳了。',
  '夜里灯还亮着，没有人过河。',
  '撰文：苏晚',
].join('\n\n')

/** A library with this article, edited by hand, and imports into it. */
async function edited(...corrections: [string, string][]) {
  const contentDir = await temporaryFolder()
  const take = async (text: string, options: Partial<ImportOptions> = {}): Promise<Imported> =>
    importFile({ name: 'a.txt', bytes: Buffer.from(text) }, await Catalogue.load(contentDir), {
      contentDir,
      dryRun: false,
      ...options,
    })
  const { file } = await take(TEXT)
  const source = corrections.reduce(
    (text, [from, to]) => text.replace(from, to),
    await readFile(file, 'utf8'),
  )
  await writeFile(file, source)
  return { contentDir, file, source, take, now: () => readFile(file, 'utf8') }
}

describe('an origin and an editor who changed different things', () => {
  it.each([
    ['different paragraphs', ['清晨五点', '凌晨五点'], ['傍晚起了风', '傍晚起了大风']],
    ['neighbouring paragraphs', ['等了很久', '等了许久'], ['傍晚起了风', '傍晚起了大风']],
    ['different clauses of one paragraph', ['清晨五点', '凌晨五点'], ['解开缆绳', '慢慢解开缆绳']],
    ['neighbouring clauses of one paragraph', ['清晨五点', '凌晨五点'], ['灯还亮着，她', '灯还没灭，她']],
  ] as [string, [string, string], [string, string]][])('have both: %s', async (_, correction, change) => {
    const { take, now, source } = await edited(correction)
    expect(await take(TEXT.replace(...change))).toMatchObject({ outcome: 'merged' })
    const imported = /^imported: .*$/m
    expect((await now()).replace(imported, '')).toBe(source.replace(...change).replace(imported, ''))
  })

  it('have both where one adds beside what the other changes, or takes something away', async () => {
    const { take, now } = await edited(['等了很久', '等了许久'], ['夜里灯还亮着，没有人过河。\n', ''])
    const changed = TEXT.replace('傍晚起了风', '下了一场雨。\n\n傍晚起了风').replace(
      '清晨五点，渡口的灯还亮着，她解开缆绳。\n\n',
      '',
    )
    await take(changed)
    expect(parseArticle(await now(), '').blocks).toEqual(
      ['对岸有人等船，等了许久。', '下了一场雨。', '傍晚起了风，船靠稳了。'].map(text => ({
        type: 'paragraph',
        content: [text],
      })),
    )
  })

  it('have both in the front matter, with its comments and what only editors write', async () => {
    const { take, now } = await edited(
      ['title: 周小满：一盏不熄的灯', 'title: 周小滿：一盏不灭的灯 # 作者改'],
      ['script:', 'order: 3\nscript:'],
    )
    const { outcome } = await take(TEXT.replace('撰文：苏晚', '撰文：苏晚、林夏'))
    expect(outcome).toBe('merged')
    const text = await now()
    expect(text).toContain('title: 周小滿：一盏不灭的灯 # 作者改\norder: 3\n')
    expect(text).toContain('names: [苏晚, 林夏]')
  })

  it('never forget a correction, however often the origin changes', async () => {
    const { take, now } = await edited(['清晨五点', '凌晨五点'])
    await take(TEXT.replace('起了风', '起了大风'))
    await take(TEXT.replace('起了风', '起了狂风'))
    expect((await take(TEXT.replace('起了风', '起了狂风'))).outcome).toBe('kept')
    expect(await now()).toContain('凌晨五点')
    expect(await now()).toContain('起了狂风')
  })

  it('are one article though the editor has given it another title', async () => {
    const { contentDir, take, file } = await edited(['title: 周小满：一盏不熄的灯', 'title: 守灯人'])
    expect(await take(TEXT.replace('起了风', '起了大风'))).toMatchObject({ outcome: 'merged', file })
    const names = await readdir(path.join(contentDir, 'he-bu-tou'))
    expect(names.filter(name => name.endsWith('.md'))).toEqual(['zhou-xiao-man.md'])
  })

  it('keep the file to the letter where the origin is the same', async () => {
    const { take, now, source } = await edited(['清晨五点', '凌晨五点'], ['\n\n对岸', '\n\n\n对岸'])
    const { outcome, difference } = await take(TEXT)
    expect(outcome).toBe('kept')
    expect(difference).toContain('-清晨五点，渡口的灯还亮着，她解开缆绳。\n+凌晨五点，')
    expect(await now()).toBe(source)
  })

  it('show what changes', async () => {
    const { take } = await edited(['清晨五点', '凌晨五点'])
    const { difference } = await take(TEXT.replace('起了风', '起了大风'))
    expect(difference?.split('\n').filter(line => /^[+-][^+-]/.test(line))).toEqual([
      '-傍晚起了风，船靠稳了。',
      '+傍晚起了大风，船靠稳了。',
    ])
  })
})

describe('the same article in the other script', () => {
  const HANT = TEXT.replaceAll('灯', '燈')
    .replaceAll('开缆绳', '開纜繩')
    .replaceAll('对岸', '對岸')
    .replace('没有人过河', '沒有人過河')
    .replace('夜里', '夜裡')
    .replace('风，船靠稳', '風，船靠穩')
    .replaceAll('还', '還')

  it('does not take the place of what was written, unless that is said', async () => {
    const { take, now, source } = await edited()
    await expect(take(HANT, { id: 'zhou-xiao-man' })).rejects.toThrow(
      /is held in zh-Hans, and this is the same article in zh-Hant/,
    )
    expect(await now()).toBe(source)
    await take(HANT, { id: 'zhou-xiao-man', prefer: 'theirs' })
    expect(await now()).toContain('渡口的燈還亮著'.replace('著', '着'))
  })
})

describe('tracked changes', () => {
  const changes = [{ kind: 'put in' as const, text: '慢慢' }]
  const reading = (asked: unknown[]) => ({
    ...tasks,
    read: async (file: Incoming) => {
      asked.push(file.changes)
      return { ...(await tasks.read(file)), changes }
    },
  })

  it('are asked for one by one, and the file is read again with the answers', async () => {
    const { take } = await edited()
    const asked: unknown[] = []
    const options = { changes: 'ask' as const, reading: reading(asked) }
    await take(TEXT, { ...options, askChanges: () => Promise.resolve([false]) })
    expect(asked).toEqual([undefined, [false]])
  })

  it('that nobody decides keep the file out', async () => {
    const { take } = await edited()
    await expect(take(TEXT, { changes: 'ask', reading: reading([]) })).rejects.toThrow(
      /has 1 tracked changes that nobody has decided[\s\S]*\+ 慢慢/,
    )
  })
})

describe('an origin and an editor who changed the same', () => {
  const change = TEXT.replace('清晨五点', '清晨六点').replace('起了风', '起了大风')

  it('are refused in words that show all versions, and nothing is written', async () => {
    const { contentDir, file, take, now, source } = await edited(['清晨五点', '凌晨五点'])
    const error: unknown = await take(change).catch((reason: unknown) => reason)
    expect((error as Error).message.replace(file, 'deng.md').split('\n')).toEqual([
      "deng.md: An editor has changed this source, and its origin has changed in the same place. Say --ours to keep the editor's words there or --theirs to take the origin's; all other changes go together.",
      '  line 13',
      '    the origin was  ⟦清晨五⟧点，渡口的灯还亮着，她解开缆绳。',
      "    the editor's    ⟦凌晨五⟧点，渡口的灯还亮着，她解开缆绳。",
      '    the origin is   ⟦清晨六⟧点，渡口的灯还亮着，她解开缆绳。',
    ])
    expect(await now()).toBe(source)
    const origin = await readFile(path.join(contentDir, 'he-bu-tou/zhou-xiao-man.origin.txt'), 'utf8')
    expect(origin).toBe(TEXT)
  })

  it.each([
    ['ours', '凌晨五点'],
    ['theirs', '清晨六点'],
  ] as const)('take the side that is named there, and all else together: %s', async (prefer, words) => {
    const { take, now } = await edited(['清晨五点', '凌晨五点'], ['没有人过河', '没人过河'])
    expect((await take(change, { prefer })).outcome).toBe('merged')
    const text = await now()
    expect(text).toContain(words)
    expect(text).toContain('没人过河')
    expect(text).toContain('起了大风')
  })

  it('ask for each, and stop where nobody answers', async () => {
    const { take, now, source } = await edited(
      ['清晨五点', '凌晨五点'],
      ['title: 周小满：一盏不熄的灯', 'title: 守灯人'],
    )
    const other = change.replace('一盏不熄的灯', '一盏长明的灯')
    const asked: Conflict[] = []
    await expect(take(other, { ask: () => Promise.resolve(undefined) })).rejects.toThrow(
      'in the same 2 places',
    )
    expect(await now()).toBe(source)
    await take(other, {
      ask(_, conflicts) {
        asked.push(...conflicts)
        return Promise.resolve(['theirs', 'ours'])
      },
    })
    expect(asked).toMatchObject([
      { field: 'title', base: '周小满：一盏不熄的灯', ours: '守灯人', theirs: '周小满：一盏长明的灯' },
      { ours: '凌晨五点，渡口的灯还亮着，她解开缆绳。' },
    ])
    expect(await now()).toContain('title: 周小满：一盏长明的灯')
    expect(await now()).toContain('凌晨五点')
  })

  it('clash where one takes away what the other changes', async () => {
    const { take } = await edited(['对岸有人等船，等了很久。\n\n', ''])
    await expect(take(TEXT.replace('等了很久', '等了许久'))).rejects.toThrow(/the editor's {4}\(nothing\)/)
  })

  it('are told apart by what they have in common where the origin was not kept', async () => {
    const { contentDir, take, now } = await edited(
      ['清晨五点', '凌晨五点'],
      ['傍晚起了风', '雨停了。\n\n傍晚起了风'],
    )
    await rm(path.join(contentDir, 'he-bu-tou/zhou-xiao-man.origin.txt'))
    await expect(take(TEXT)).rejects.toThrow('in the same place')
    await take(TEXT, { prefer: 'ours' })
    expect(await now()).toContain('凌晨五点')
    expect(await now()).toContain('雨停了。')
  })

  it('give up all corrections where the origin is the same and --theirs is said', async () => {
    const { take, now } = await edited(['清晨五点', '凌晨五点'], ['没有人过河', '没人过河'])
    expect((await take(TEXT, { prefer: 'theirs' })).outcome).toBe('updated')
    expect(await now()).toContain('清晨五点')
    expect(await now()).toContain('没有人过河')
  })
})

describe('the series of an article that is imported again', () => {
  it('keeps what an editor took off it', async () => {
    const { contentDir, take } = await edited()
    const file = path.join(contentDir, 'he-bu-tou/series.yaml')
    await writeFile(file, 'title: 河上\nscript: zh-Hans\ntags: [河上]\n')
    expect((await take(TEXT, { series: 'he-bu-tou' })).series).toEqual({
      id: 'he-bu-tou',
      title: '河上',
      isNew: false,
      tags: [],
    })
    expect(await readFile(file, 'utf8')).toBe('title: 河上\nscript: zh-Hans\ntags: [河上]\n')
  })
})

describe('pictures of an article that is imported again', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const page = (picture: string): Buffer =>
    Buffer.from(`<title>渡口</title><p>灯还亮着。</p>${picture}<p>船没有来。</p>`)

  async function taken(first: string) {
    const contentDir = await temporaryFolder()
    const take = async (picture: string, beside?: Buffer): Promise<Imported> =>
      importFile(
        { name: 'a.html', bytes: page(picture), beside: () => Promise.resolve(beside) },
        await Catalogue.load(contentDir),
        { contentDir, dryRun: false },
      )
    const { file } = await take(first, png)
    const figures = async () => parseArticle(await readFile(file, 'utf8'), file).blocks.slice(1, -1)
    return { take, file, figures, edit: (text: string) => writeFile(file, text) }
  }

  it('stay where they are not at hand any more', async () => {
    const { take, figures } = await taken('<img src="a.png" alt="河">')
    const before = await figures()
    expect(before).toMatchObject([{ type: 'figure', src: expect.stringMatching(/^images\//) as string }])
    expect((await take('<img src="a.png" alt="河">')).outcome).toBe('unchanged')
    expect(await figures()).toEqual(before)
  })

  it('come in under the words that an editor has given them', async () => {
    const { take, file, figures, edit } = await taken('<img src="https://img.example/a.png" alt="">')
    await edit(
      (await readFile(file, 'utf8')).replace('![]()', '![清晨的河口]( "作者摄")'.replace('( ', '(<> ')),
    )
    await take('<img src="a.png">', png)
    expect(await figures()).toMatchObject([
      { alt: '清晨的河口', caption: '作者摄', src: expect.stringMatching(/^images\/du-kou-/) as string },
    ])
  })

  it('do not replace one that an editor has put in', async () => {
    const { take, file, figures, edit } = await taken('<img src="https://img.example/a.png" alt="河">')
    await edit((await readFile(file, 'utf8')).replace('![河]()', '![河](images/own.png)'))
    await take('<img src="a.png" alt="河">', png)
    expect(await figures()).toMatchObject([{ src: 'images/own.png' }])
  })
})
