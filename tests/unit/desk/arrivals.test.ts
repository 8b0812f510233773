/** Manuscripts that come in at the desk, by its routes. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Arrivals, Arrived, Wish } from '../../../src/desk/arrivals'
import { createDesk } from '../../../src/desk/server/app'
import { temporaryFolder } from '../publishing/temporary'
import { NO_READER } from './desk-app'

const LOOK: Omit<Wish, 'names'> = {
  what: 'look',
  cut: false,
  changes: 'accept',
  fetchPictures: false,
  replaces: false,
  sides: [],
}
const TAKE: Omit<Wish, 'names'> = { ...LOOK, what: 'take' }
const LAMP = `【河埠头】周小满：一盏不熄的灯

清晨五点，渡口的灯还亮着，周小满把缆绳解开，等第一个过河的人。

分享到

撰文 | 苏晚
`
const FIRST = '清晨五点，渡口的灯还亮着，周小满把缆绳解开，等第一个过河的人。'

let content: string

beforeEach(async () => {
  content = path.join(
    await temporaryFolder({
      'content/he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
    }),
    'content',
  )
})

type Files = Record<string, string | Uint8Array<ArrayBuffer>>

async function ask(files: Files, wish: Omit<Wish, 'names'>): Promise<Response> {
  const desk = createDesk({
    content,
    cache: path.join(content, '../cache'),
    publishTo: {},
    reader: NO_READER,
    files: new Map(),
    token: 'token',
  })
  const form = new FormData()
  form.set('wish', JSON.stringify({ ...wish, names: Object.keys(files) }))
  for (const one of Object.values(files)) form.append('file', new Blob([one]), 'file')
  const headers = { Host: '127.0.0.1:4180', 'X-Desk-Token': 'token' }
  return desk.request('http://127.0.0.1:4180/api/arrivals', { method: 'POST', headers, body: form })
}
async function arrive(files: Files, wish = LOOK): Promise<Arrived[]> {
  const response = await ask(files, wish)
  expect(response.status).toBe(200)
  return ((await response.json()) as Arrivals).arrived
}
const lampFile = (): string => path.join(content, 'he-bu/zhou-xiao-man.md')
const lamp = (): Promise<string> => readFile(lampFile(), 'utf8')

describe('a manuscript', () => {
  it('is looked at: what was understood, what was left out, and the text as it stands; nothing is written', async () => {
    const [one, ...others] = await arrive({ 'deng.txt': LAMP })
    expect(others).toEqual([])
    expect(one).toMatchObject({ file: 'deng.txt', problems: [] })
    expect(one?.understood).toMatchObject({
      place: { series: 'he-bu', name: 'zhou-xiao-man' },
      series: { isNew: false, title: '河埠头', tags: [] },
      outcome: 'created',
      tag: '河埠头',
      title: '周小满：一盏不熄的灯',
      credits: [{ role: '撰文', names: ['苏晚'] }],
      blocks: [{ type: 'paragraph', text: FIRST }],
      leftOut: [{ line: 5, text: '分享到', reason: 'share marker' }],
      changed: [],
      clashes: [],
      original: LAMP,
    })
    expect(existsSync(lampFile())).toBe(false)
  })

  it('is taken, with its origin beside it', async () => {
    const [one] = await arrive({ 'deng.txt': LAMP }, TAKE)
    expect(one?.understood?.outcome).toBe('created')
    expect(await lamp()).toContain(FIRST)
    expect(await readFile(path.join(content, 'he-bu/zhou-xiao-man.origin.txt'), 'utf8')).toBe(LAMP)
  })

  it('goes into the series that is wished for', async () => {
    const [one] = await arrive({ 'deng.txt': LAMP }, { ...LOOK, series: 'du-kou' })
    expect(one?.understood?.series).toMatchObject({ id: 'du-kou', isNew: true })
  })

  it('with another article in it is cut in two', async () => {
    const two = `${LAMP}\n【河埠头】林老三：修桥的人\n\n桥修了三年，林老三在桥上住了三年，谁也没有见他下来过。\n`
    const [whole] = await arrive({ 'er.txt': two })
    expect(whole?.understood).toMatchObject({
      canBeCut: true,
      otherTitles: [{ line: 9, text: '【河埠头】林老三：修桥的人' }],
    })
    const parts = await arrive({ 'er.txt': two }, { ...LOOK, cut: true })
    expect(parts.map(({ understood }) => understood?.title)).toEqual([
      '周小满：一盏不熄的灯',
      '林老三：修桥的人',
    ])
  })

  it('that cannot be read is named with the mend; the others are read', async () => {
    const [pdf, text] = await arrive({ 'a.html': '<p></p>', 'deng.txt': LAMP })
    expect(pdf?.problems[0]?.file).toBe('a.html')
    expect(pdf?.understood).toBeUndefined()
    expect(text?.understood?.title).toBe('周小满：一盏不熄的灯')
  })

  it('is no article by its name, and alone: it is said what it is', async () => {
    const [one] = await arrive({ 'a.pdf': '%PDF-1.7' })
    expect(one?.problems[0]?.message).toContain('PDF')
  })

  it('is a page with its pictures in a folder beside it', async () => {
    const page = `<title>渡口</title><p>${FIRST}</p><img src="a_files/b.png" alt="灯"><p>${FIRST}</p>`
    const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#a3352a' } }).png()
    const files = { 'saved/a.html': page, 'saved/a_files/b.png': Uint8Array.from(await picture.toBuffer()) }
    const [one, ...others] = await arrive(files)
    expect(others).toEqual([])
    expect(one?.understood?.pictures[0]?.outcome).toBe('taken')
  })
})

describe('an origin that came again', () => {
  const AGAIN = LAMP.replace('等第一个过河的人', '等头一个过河的人')

  beforeEach(() => arrive({ 'deng.txt': LAMP }, TAKE))

  it('shows the characters that have changed', async () => {
    const [one] = await arrive({ 'deng.txt': AGAIN })
    expect(one?.understood?.outcome).toBe('updated')
    const [place] = one?.understood?.changed ?? []
    expect(place?.before.filter(({ changed }) => changed)).toEqual([{ text: '第', changed: true }])
    expect(place?.now.filter(({ changed }) => changed)).toEqual([{ text: '头', changed: true }])
    expect(place?.now.map(({ text }) => text).join('')).toContain('等头一个过河的人')
  })

  it('asks where an editor has changed the same, and takes what was chosen', async () => {
    await writeFile(lampFile(), (await lamp()).replace('等第一个过河的人', '等最早过河的人'))
    const [looked] = await arrive({ 'deng.txt': AGAIN })
    const clash = looked?.understood?.clashes[0]
    expect(clash?.versions.before.map(({ text }) => text).join('')).toContain('等最早过河的人')
    expect(clash?.versions.now.map(({ text }) => text).join('')).toContain('等头一个过河的人')

    const [unsettled] = await arrive({ 'deng.txt': AGAIN }, TAKE)
    expect(unsettled?.problems[0]?.message).toContain('An editor has changed this source')
    expect(await lamp()).toContain('等最早过河的人')

    const source = looked?.understood?.source ?? ''
    await arrive({ 'deng.txt': AGAIN }, { ...TAKE, sides: [[source, ['theirs']]] })
    expect(await lamp()).toContain('等头一个过河的人')
  })
})

describe('the same article in the other script', () => {
  const HANT = LAMP.replace('周小满：一盏不熄的灯', '周小滿：一盞不熄的燈').replace(
    FIRST,
    '清晨五點，渡口的燈還亮著，周小滿把纜繩解開，等第一個過河的人。',
  )

  it('is refused, and takes the place of what is there where that is wished', async () => {
    await arrive({ 'deng.txt': LAMP }, TAKE)
    const before = await lamp()
    const [refused] = await arrive({ 'hant.txt': HANT }, TAKE)
    expect(refused?.problems[0]).toMatchObject({ mayReplace: true })
    expect(refused?.understood).toBeUndefined()
    expect(await lamp()).toBe(before)

    const [looked] = await arrive({ 'hant.txt': HANT }, { ...LOOK, replaces: true })
    expect(looked?.understood).toMatchObject({ outcome: 'updated', clashes: [] })
    expect(looked?.understood?.changed.length).toBeGreaterThan(0)
    expect(await lamp()).toBe(before)

    await arrive({ 'hant.txt': HANT }, { ...TAKE, replaces: true })
    expect(await lamp()).toContain('渡口的燈還亮著，周小滿把纜繩解開')
  })

  it('of an editor’s own words, too, which are shown before', async () => {
    await arrive({ 'deng.txt': LAMP }, TAKE)
    await writeFile(lampFile(), (await lamp()).replace('等第一个过河的人', '等最早过河的人'))
    const [looked] = await arrive({ 'hant.txt': HANT }, { ...LOOK, replaces: true })
    const shown = looked?.understood?.changed.flatMap(({ before }) => before.map(({ text }) => text)).join('')
    expect(shown).toContain('等最早过河的人')
    expect(looked?.understood?.clashes).toEqual([])
  })
})

it('files that have not come in whole are refused', async () => {
  const desk = createDesk({
    content,
    cache: content,
    publishTo: {},
    reader: NO_READER,
    files: new Map(),
    token: 'token',
  })
  const headers = { Host: '127.0.0.1', 'X-Desk-Token': 'token' }
  const form = new FormData()
  form.set('wish', JSON.stringify({ ...LOOK, names: ['a.txt'] }))
  const response = await desk.request('http://127.0.0.1/api/arrivals', {
    method: 'POST',
    headers,
    body: form,
  })
  expect(response.status).toBe(422)
})
