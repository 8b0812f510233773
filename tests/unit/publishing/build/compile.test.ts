import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  articleSchema,
  indexSchema,
  seriesSchema,
  VARIANTS,
  type Article,
  type LibraryIndex,
} from '../../../../src/model/schema'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { documentsSchema, shardSchema } from '../../../../src/model/search-documents'
import { shardName } from '../../../../src/model/search-index'
import { temporaryFolder } from '../temporary'
import { libraryFiles } from './library'

/** Drawing the pictures of all cards takes seconds: the tests share them, and the first one waits for them. */
vi.setConfig({ testTimeout: 60_000 })
let keptIn: string
beforeAll(async () => {
  keptIn = await mkdtemp(path.join(os.tmpdir(), 'cards-'))
})
afterAll(() => rm(keptIn, { recursive: true }))

async function compiled(change: (files: Record<string, string | Buffer>) => void = () => undefined) {
  const files = await libraryFiles()
  change(files)
  const contentDir = await temporaryFolder(files)
  const outDir = await temporaryFolder()
  const weappDir = await temporaryFolder()
  const report = await compileLibrary({ contentDir, outDir, weappDir, keptIn })
  const json = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(outDir, name), 'utf8')) as unknown
  const article = async (name: string): Promise<Article> =>
    v.parse(articleSchema, await json(`a/${name}.json`))
  const index = async (variant: string): Promise<LibraryIndex> =>
    v.parse(indexSchema, await json(`index.${variant}.json`))
  return { contentDir, outDir, weappDir, report, json, article, index }
}

/** Every file below a folder with its text. */
async function snapshot(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
  const texts = await Promise.all(
    files.map(async file => [path.relative(folder, file), await readFile(file, 'latin1')] as const),
  )
  return Object.fromEntries(texts)
}

describe('notes, sound and videos', () => {
  it('are converted as the words around them, and a poster is a picture of the library', async () => {
    const { article } = await compiled(files => {
      files['he-bu/jiu.md'] =
        '---\nid: jiu\ntitle: 旧稿\norder: 2\nscript: zh-Hans\n---\n\n她的头[^a]发白了。\n\n' +
        '[![渡口的头发](images/deng.png "灯发亮")](https://a.example/头发.mp4)\n\n[^a]: 头发。\n'
    })
    expect((await article('jiu.zh-Hant-TW')).blocks).toEqual([
      { type: 'paragraph', content: ['她的頭', { text: '', note: 1 }, '髮白了。'] },
      {
        type: 'video',
        src: 'https://a.example/头发.mp4',
        poster: {
          src: expect.stringMatching(/^images\/he-bu\/deng\.[0-9a-f]{8}\.png$/) as string,
          width: 40,
          height: 30,
        },
        alt: '渡口的頭髮',
        caption: ['燈發亮'],
      },
      { type: 'notes', items: [['頭髮。']] },
    ])
  }, 60_000)
})

describe('a recording of an article', () => {
  it('keeps its address in every variant; an article without one has none', async () => {
    const { article } = await compiled(files => {
      files['he-bu/jiu.md'] =
        '---\nid: jiu\ntitle: 旧稿\norder: 2\nscript: zh-Hans\naudio: https://a.example/头发.mp3\n---\n\n她的头发白了。\n'
    })
    for (const variant of VARIANTS)
      expect((await article(`jiu.${variant}`)).audio).toBe('https://a.example/头发.mp3')
    expect(await article('deng.original')).not.toHaveProperty('audio')
  }, 60_000)
})

describe('the library', () => {
  it('has an index and every article in all variants, each as the model says', async () => {
    const { article, index, report } = await compiled()
    expect(report).toMatchObject({ series: 2, articles: 5 })
    for (const variant of VARIANTS) {
      expect((await index(variant)).variant).toBe(variant)
      for (const id of ['deng', 'qiao', 'jiu', 'geng-jiu', 'cha']) {
        expect(await article(`${id}.${variant}`)).toMatchObject({ id, variant, version: 1 })
      }
    }
  }, 20_000) // the dictionaries are read now, once

  it('has the same articles in both forms; in the mini-program a variant takes from its original what is alike', async () => {
    const { outDir, weappDir, json } = await compiled()
    const load = createRequire(import.meta.url)(path.join(weappDir, 'data-a/index.js')) as Record<
      string,
      () => unknown
    >
    const names = (await readdir(path.join(outDir, 'a'))).map(file => path.parse(file).name).sort()
    expect(Object.keys(load)).toEqual(names)
    for (const name of names) {
      const loaded = load[name]?.()
      expect(JSON.stringify(loaded), name).toBe(JSON.stringify(await json(`a/${name}.json`)))
    }
    const own = await readFile(path.join(weappDir, 'data-a/deng.zh-Hans.js'), 'utf8')
    expect(own).toContain("require('./deng.original.js')")
    expect(own).not.toContain('"blocks"')
  })

  it('has a search index, the same in both forms', async () => {
    const { json, weappDir } = await compiled()
    const load = createRequire(import.meta.url)(path.join(weappDir, 'search/index.js')) as Record<
      string,
      () => unknown
    >
    const documents = v.parse(documentsSchema, await json('search/documents.json'))
    expect(documents.ids).toBe('deng qiao jiu geng-jiu cha')
    expect(documents.series).toEqual([
      ['he-bu', 4],
      ['shan', 1],
    ])
    expect(load.documents?.()).toEqual(documents)
    const name = shardName(0, documents.shards[0] ?? '')
    const shard = v.parse(shardSchema, await json(`search/${name}.json`))
    expect(shard.terms.split(' ')).toContain('渡船')
    expect(load[name]?.()).toEqual(shard)
  })

  it('lists the instalments newest first: by date, number, what it holds before what it names', async () => {
    const { index, json } = await compiled()
    const [heBu, shan] = (await index('original')).series
    const series = v.parse(seriesSchema, await json('s/he-bu.original.json'))
    expect(series.instalments.map(({ id, title }) => id ?? title)).toEqual([
      'deng',
      'qiao',
      'jiu',
      'geng-jiu',
      '修桥的人',
    ])
    // The home has no use for what cannot be opened.
    expect(heBu?.instalments.map(({ id }) => id)).toEqual(['deng', 'qiao', 'jiu', 'geng-jiu'])
    expect(heBu).toMatchObject({ count: 5, held: 4 })
    expect(heBu).toMatchObject({
      id: 'he-bu',
      title: '河埠头',
      description: '渡口的人和事',
      publisher: '河埠头编辑部',
      script: 'zh-Hans',
      tags: ['河埠头', '灯下'],
    })
    expect(shan).toMatchObject({ id: 'shan', script: 'zh-Hant-TW', tags: ['山裡'] })
    expect(heBu?.instalments[0]).toEqual({
      id: 'deng',
      tag: '河埠头',
      title: '周小满：一盏不熄的灯',
      date: '2026-03-01',
      script: 'zh-Hans',
      length: 134,
      summary:
        '清晨五点，渡口的灯还亮着，周小满把缆绳解开，对岸有人发现她的渡船没有点灯。渡船的船头慢慢离了岸，摆渡的人一句话也没有说，只看水。',
      cover: {
        src: expect.stringMatching(/^covers\/he-bu\/deng\.[0-9a-f]{8}\.jpg$/) as string,
        width: 40,
        height: 30,
      },
    })
  })

  it('gives an article its place in the series', async () => {
    const { article } = await compiled()
    const qiao = await article('qiao.original')
    // The fourth from the oldest.
    expect(qiao.series).toEqual({ id: 'he-bu', title: '河埠头', count: 4 })
    expect(qiao.previous).toEqual({ id: 'jiu', title: '旧稿', script: 'zh-Hans' })
    expect(qiao.next).toEqual({
      id: 'deng',
      tag: '河埠头',
      title: '周小满：一盏不熄的灯',
      date: '2026-03-01',
      script: 'zh-Hans',
    })
    expect(qiao.others.map(({ id, title }) => id ?? title)).toEqual(['deng', 'jiu', 'geng-jiu', '修桥的人'])
    expect(await article('deng.original')).not.toHaveProperty('next')
    expect(await article('geng-jiu.original')).not.toHaveProperty('previous')
  })

  it('says nothing of a missing picture whose words are the article’s title', async () => {
    const { article } = await compiled(files => {
      files['he-bu/jiu.md'] =
        '---\nid: jiu\ntitle: 旧灯\nscript: zh-Hans\n---\n\n一篇。\n\n![旧灯]()\n\n![新桥]()\n\n![旧灯](images/deng.png)\n'
    })
    for (const [variant, title, lamp] of [
      ['original', '旧灯', '新桥'],
      ['zh-Hant-TW', '舊燈', '新橋'],
    ] as const) {
      const { blocks } = await article(`jiu.${variant}`)
      expect(blocks.slice(1, 3)).toEqual([
        { type: 'figure', alt: '' },
        { type: 'figure', alt: lamp },
      ])
      expect(blocks[3]).toMatchObject({ type: 'figure', alt: title })
    }
  })

  it('names the twenty before it; the first ones, those after', { timeout: 180_000 }, async () => {
    const { article } = await compiled(files => {
      for (let number = 1; number <= 30; number++) {
        files[`shan/p${number}.md`] =
          `---\nid: p${number}\ntitle: 第${number}篇\norder: ${number}\nscript: zh-Hant-TW\n---\n\n茶。\n`
      }
    })
    const { others, series } = await article('p29.original')
    expect(series.count).toBe(30)
    expect(others.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, at) => `p${28 - at}`))
    const third = await article('p2.original') // before it are the first and the tea without a number
    expect(third.others.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 18 }, (_, at) => `p${20 - at}`),
      'p1',
      'cha',
    ])
  })

  it('takes the editor’s summary, else the first real paragraph', async () => {
    const { article } = await compiled()
    expect((await article('qiao.original')).summary).toBe('桥通车的那一天。')
    expect((await article('deng.original')).summary).toMatch(/^清晨五点.*只看水。$/)
  })

  it('relates articles by terms that both hold, then by series; nothing where nothing is shared', async () => {
    const { article } = await compiled()
    const { related } = await article('deng.original')
    expect(related[0]).toMatchObject({ id: 'qiao', title: '渡船停了' })
    expect(related[0]?.shared).toContain('渡船')
    expect(related.find(({ id }) => id === 'jiu')?.shared).toEqual(['河埠头'])
    expect((await article('cha.original')).related).toEqual([])
    expect((await article('deng.zh-Hant-TW')).related[0]?.shared).toEqual(
      (related[0]?.shared ?? []).map(term => term.replace('绳', '繩').replace('缆', '纜')),
    )
  })
})

describe('variants', () => {
  it('convert all that is read, across marks as one text', async () => {
    const { article } = await compiled()
    const deng = await article('deng.zh-Hant-TW')
    expect(deng).toMatchObject({
      script: 'zh-Hant-TW',
      tag: '河埠頭',
      title: '周小滿：一盞不熄的燈',
      subtitle: '渡口二十年',
      credits: [{ role: '撰文', names: ['蘇晚'] }],
      series: { title: '河埠頭' },
      previous: { title: '渡船停了' },
    })
    expect(deng.summary).toContain('渡口的燈還亮著')
    expect(deng.blocks[2]).toEqual({ type: 'heading', level: 2, content: ['擺渡人'] })
    expect(deng.blocks[3]).toMatchObject({
      content: [
        '有人發現',
        { text: '頭', strong: true },
        '髮白了，見 ',
        { text: '头发.txt', code: true },
        ' 和',
        { text: '網頁' },
        '。',
      ],
    })
    expect(deng.blocks[5]).toMatchObject({ header: [['里程'], ['船']], rows: [[['五里'], ['渡船']]] })
  })

  it('leave code, addresses, ids and file names alone', async () => {
    const { article } = await compiled()
    const { blocks } = await article('deng.zh-Hant-HK')
    expect(JSON.stringify(blocks[3])).toContain('https://example.com/头发')
    expect(blocks[4]).toEqual({
      type: 'figure',
      image: {
        src: expect.stringMatching(/^images\/he-bu\/deng\.[0-9a-f]{8}\.png$/) as string,
        width: 40,
        height: 30,
        colour: '89a',
      },
      alt: '渡口的燈',
      caption: ['燈還亮着'],
    })
    expect(blocks[6]).toEqual({ type: 'code', text: '渡船里程' })
  })

  it('are the text itself in the script that it was written in', async () => {
    const { article } = await compiled()
    const [original, same] = [await article('cha.original'), await article('cha.zh-Hant-TW')]
    // Each file has a sum of its own.
    expect({ ...same, variant: 'original', sum: original.sum }).toEqual(original)
    expect(original.script).toBe('zh-Hant-TW')
    expect((await article('cha.zh-Hans')).blocks[0]).toMatchObject({
      content: [expect.stringContaining('春天采茶，夏天制茶')],
    })
  })

  it('convert the index, and titles that are only named', async () => {
    const { index, json } = await compiled()
    const [heBu] = (await index('zh-Hant-HK')).series
    expect(heBu).toMatchObject({
      title: '河埠頭',
      description: '渡口的人和事',
      publisher: '河埠頭編輯部',
      tags: ['河埠頭', '燈下'],
    })
    const series = v.parse(seriesSchema, await json('s/he-bu.zh-Hant-HK.json'))
    expect(series.instalments.at(-1)).toEqual({ tag: '燈下', title: '修橋的人' })
  })
})

describe('pictures of cards', () => {
  it('are named by every article and series, and lie in the library', async () => {
    const { index, article, outDir } = await compiled()
    const [heBu] = (await index('original')).series
    expect(heBu?.cardImages?.large).toBe('cards/s/he-bu.zh-Hans-large.png')
    for (const variant of VARIANTS)
      for (const id of ['deng', 'qiao', 'cha']) {
        const { cardImages } = await article(`${id}.${variant}`)
        for (const name of Object.values(cardImages ?? {}))
          expect((await stat(path.join(outDir, name))).size).toBeGreaterThan(0)
        expect(Object.keys(cardImages ?? {})).toEqual(['wide', 'square', 'large'])
      }
  })

  it('are in the mini-program for articles, without the large shape', async () => {
    const { weappDir } = await compiled()
    const names = await readdir(path.join(weappDir, 'cards'), { recursive: true })
    const pictures = names.filter(name => /\.(?:jpg|png)$/.test(name))
    expect(pictures).toContain(path.join('a', 'qiao.zh-Hans-wide.png'))
    expect(pictures.filter(name => !/^a[/\\].*-(?:wide|square)\.(?:jpg|png)$/.test(name))).toEqual([])
  })

  it('follow the first picture of an article, where that is large enough', async () => {
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#884422' } })
      .png()
      .toBuffer()
    const { article } = await compiled(files => {
      files['he-bu/images/deng.png'] = picture
    })
    const original = await article('deng.original')
    expect(original.cardImages?.wide).toBe('cards/a/deng-wide.jpg')
    expect((await article('deng.zh-Hant-HK')).cardImages).toEqual(original.cardImages)
  })

  it('has one for the home where it has a name', async () => {
    const name = { title: '河埠头', motto: '人和事' }
    const home = { 'zh-Hans': name, 'zh-Hant-TW': name, 'zh-Hant-HK': name }
    const [contentDir, outDir] = [await temporaryFolder(await libraryFiles()), await temporaryFolder()]
    await compileLibrary({ contentDir, outDir, home, keptIn })
    const index = v.parse(
      indexSchema,
      JSON.parse(await readFile(path.join(outDir, 'index.zh-Hant-TW.json'), 'utf8')),
    )
    expect(index.cardImages?.square).toBe('cards/home.zh-Hant-TW-square.png')
    expect((await stat(path.join(outDir, 'cards/home.zh-Hant-TW-square.png'))).size).toBeGreaterThan(0)
  })
})

describe('files', () => {
  it('are the same bytes for the same content, and a second run writes nothing', async () => {
    const first = await compiled()
    const second = await compiled()
    expect(await snapshot(second.outDir)).toEqual(await snapshot(first.outDir))
    expect(await snapshot(second.weappDir)).toEqual(await snapshot(first.weappDir))
    const again = await compileLibrary(first)
    expect(again.json).toMatchObject({ written: 0, removed: 0, unchanged: first.report.json?.written })
    expect(again.weapp).toMatchObject({ written: 0, removed: 0, unchanged: first.report.weapp?.written })
  })

  it('go when their article goes; other files in the folder stay', async () => {
    const { contentDir, outDir, weappDir } = await compiled()
    await writeFile(path.join(outDir, 'own.json'), '{}')
    await rm(path.join(contentDir, 'he-bu/qiao.md'))
    const report = await compileLibrary({ contentDir, outDir, weappDir, keptIn })
    // The search index of the edition before, its four variants, its cards in two scripts: three shapes, two of them in the mini-program.
    expect(report.json?.removed).toBe(4 + 6 + 1)
    expect(report.weapp?.removed).toBe(4 + 4 + 1)
    await expect(stat(path.join(outDir, 'a/qiao.original.json'))).rejects.toThrow('ENOENT')
    expect(await readFile(path.join(outDir, 'own.json'), 'utf8')).toBe('{}')
    expect(JSON.stringify(await snapshot(outDir))).not.toContain('qiao.original')
  })

  it('stand in a manifest with hashes and sizes', async () => {
    const { json, outDir } = await compiled()
    const { files } = (await json('manifest.json')) as {
      files: Record<string, { sha256: string; bytes: number }>
    }
    const names = Object.keys(await snapshot(outDir)).filter(name => name !== 'manifest.json')
    expect(Object.keys(files)).toEqual(names.sort())
    const picture = names.find(name => name.startsWith('images/he-bu/deng.')) ?? ''
    expect(files[picture]?.bytes).toBe((await stat(path.join(outDir, picture))).size)
    // Named by the beginning of its hash: another picture never bears its name.
    expect(picture).toBe(`images/he-bu/deng.${files[picture]?.sha256.slice(0, 8)}.png`)
    expect(files['index.original.json']?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('for the mini-program are modules with the same content, loaded by literal names', async () => {
    const { weappDir, json } = await compiled()
    const entry = await readFile(path.join(weappDir, 'data-a/index.js'), 'utf8')
    expect(entry.split('\n').slice(0, 2)).toEqual([
      'module.exports = {',
      "  'cha.original': () => require('./cha.original.js'),",
    ])
    const load = createRequire(path.join(weappDir, 'app.js')) as (name: string) => unknown
    expect(load('./data-a/deng.zh-Hant-TW.js')).toEqual(await json('a/deng.zh-Hant-TW.json'))
    expect(load('./index.original.js')).toEqual(await json('index.original.json'))
    expect(await readdir(path.join(weappDir, 'images/he-bu'))).toEqual([
      expect.stringMatching(/^deng\.[0-9a-f]{8}\.png$/),
    ])
  })
})

describe('a library that is not right is not written', () => {
  it('and every problem is named at once', async () => {
    const files = await libraryFiles()
    files['he-bu/qiao.md'] = '---\nid: qiao\ntitle: 桥\nscript: zh-Hans\n---\n\n<b>桥</b>\n'
    files['shan/deng.md'] = '---\nid: deng\ntitle: 燈\nscript: zh-Hant-TW\n---\n\n燈。\n'
    files['shan/cha.md'] = '---\nid: cha\ntitle: 茶\nscript: zh-Hant-TW\n---\n\n![茶](images/cha.png)\n'
    const contentDir = await temporaryFolder(files)
    const outDir = await temporaryFolder()
    const error: unknown = await compileLibrary({ contentDir, outDir }).catch((reason: unknown) => reason)
    expect(String(error).replaceAll(`${contentDir}/`, '').split('\n')).toEqual([
      'PublishingError: he-bu/qiao.md:7: HTML (<b>) has no place in a source. Write it in Markdown, or remove it; only <sup>, <sub> and <ruby> with their ends are read.',
      'shan/cha.md:7: There is no such picture: images/cha.png. Check the name, or write ![…]() for a picture that is missing.',
      'shan/deng.md:2: The id "deng" is taken by he-bu/deng.md. Give one of the two another id; ids are addresses and stand once in a library.',
    ])
    expect(await readdir(outDir)).toEqual([])
  })

  it.each([
    ['a picture elsewhere', '![x](https://example.com/x.png)', /The picture is not in the library: https:/],
    ['a picture above the folder', '![x](images/../../x.png)', /The path of the picture is not right/],
    ['a file that is no picture', '![x](images/x.png)', /The size of the picture cannot be read/],
  ])('%s', async (_, body, message) => {
    const files: Record<string, string> = {
      'shan/series.yaml': 'title: 山裡\nscript: zh-Hant-TW\ntags: []\n',
      'shan/images/x.png': 'not a picture',
      'shan/cha.md': `---\nid: cha\ntitle: 茶\nscript: zh-Hant-TW\n---\n\n${body}\n`,
    }
    await expect(compileLibrary({ contentDir: await temporaryFolder(files) })).rejects.toThrow(message)
  })

  it.each([
    ['no content', {}, 'nowhere', /There is no content folder here/],
    ['articles without a series', { 'shan/cha.md': '' }, '', /The folder holds articles but no series\.yaml/],
    [
      'an id that is not the name',
      {
        'shan/series.yaml': 'title: 山\nscript: zh-Hans\ntags: []\n',
        'shan/cha.md': '---\nid: tea\ntitle: 茶\nscript: zh-Hans\n---\n\n茶。\n',
      },
      '',
      /Name the file tea\.md, or write "id: cha"/,
    ],
  ])('%s', async (_, files, folder, message) => {
    const contentDir = path.join(await temporaryFolder(files), folder)
    await expect(compileLibrary({ contentDir })).rejects.toThrow(message)
  })
})

describe('what editors have settled about conversion', () => {
  const settle = (files: Record<string, string | Buffer>): void => {
    files['overrides.yaml'] = 'overrides:\n  - 渡口: 渡口（館）\n  - 渡船: 渡舩\n'
    files['house-style.yaml'] = 'zh-Hant-HK: {濃: 浓}\n'
    files['he-bu/series.yaml'] = String(files['he-bu/series.yaml']) + 'overrides: [{渡船: 渡艇}]\n'
    files['he-bu/qiao.md'] = String(files['he-bu/qiao.md']).replace(
      'summary:',
      'overrides:\n  - {text: 渡船, zh-Hant-TW: 渡舟}\nsummary:',
    )
  }

  it('holds for the library, closer for a series, closest for an article', async () => {
    const { article } = await compiled(settle)
    expect((await article('deng.zh-Hant-TW')).subtitle).toBe('渡口（館）二十年')
    expect((await article('qiao.zh-Hant-TW')).title).toBe('渡舟停了')
    expect((await article('qiao.zh-Hant-HK')).title).toBe('渡艇停了')
    expect(JSON.stringify(await article('deng.zh-Hant-TW'))).not.toContain('渡舩')
    expect((await article('qiao.original')).title).toBe('渡船停了')
    expect(JSON.stringify(await article('cha.zh-Hant-HK'))).toContain('浓')
  })

  it('holds in lists and beside other articles too', async () => {
    const { article, index } = await compiled(settle)
    expect(JSON.stringify(await index('zh-Hant-TW'))).toContain('渡舟停了')
    expect((await article('deng.zh-Hant-TW')).previous?.title).toBe('渡舟停了')
  })

  it('puts the words of Taiwan where an article or its series asks for them', async () => {
    const { article, index } = await compiled(files => {
      files['he-bu/series.yaml'] = String(files['he-bu/series.yaml']) + 'phrases: true\n'
      files['he-bu/qiao.md'] = String(files['he-bu/qiao.md']).replace(/title: .*/, 'title: 渡口的软件')
      files['he-bu/deng.md'] = String(files['he-bu/deng.md']).replace(
        'subtitle: 渡口',
        'phrases: false\nsubtitle: 软件',
      )
    })
    expect((await article('qiao.zh-Hant-TW')).title).toBe('渡口的軟體')
    expect(JSON.stringify(await index('zh-Hant-TW'))).toContain('渡口的軟體')
    expect((await article('qiao.zh-Hant-HK')).title).toBe('渡口的軟件')
    expect((await article('deng.zh-Hant-TW')).subtitle).toBe('軟件二十年')
  })

  it('names the line of a row that is not right', async () => {
    const error = await compiled(files => {
      files['overrides.yaml'] = 'overrides:\n  - 余华: 余華\n  - {text: 台湾, zh-TW: 臺灣}\n'
    }).catch(String)
    expect(error).toMatch(/overrides\.yaml:3: .*must be "source: form"/)
  })
})
