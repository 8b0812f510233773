/** An article handed to the signing service, as it is, with WeChat's strict double behind. */
import { serve, type ServerType } from '@hono/node-server'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article, Image } from '../../../../src/model/schema'
import { PublishingError, type Problem } from '../../../../src/publishing/errors'
import { sendDraft } from '../../../../src/publishing/wechat-article/draft'
import { createSigningApp, type LogEvent } from '../../../../src/signing/app'
import { memoryStore } from '../../../../src/signing/ticket-store'
import { APP_ID, SECRET, WechatDouble } from '../../signing/wechat-double'

const KEY = 'key-of-a-desk-0123456789ab'
const PAGE = 'https://columns.example/a/deng/'

let wechat: WechatDouble
let server: ServerType
let address: string
let logged: LogEvent[]

async function serveDrafts(draftKey: string | undefined): Promise<void> {
  const app = createSigningApp({
    ...{ appId: APP_ID, secret: SECRET, origins: [], draftKey },
    ...{ fetch: wechat.fetch, clock: () => wechat.now, store: memoryStore(), clientOf: () => 'one' },
    log: event => logged.push(event),
  })
  address = await new Promise(resolve => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve(`http://127.0.0.1:${port}`),
    )
  })
}
const stop = (): Promise<unknown> => new Promise(resolve => server.close(resolve))

beforeEach(async () => {
  wechat = new WechatDouble()
  await wechat.start()
  logged = []
  await serveDrafts(KEY)
})
afterEach(async () => {
  await stop()
  await wechat.stop()
  expect(wechat.violations).toEqual([])
  for (const secret of [SECRET, KEY, ...wechat.given]) expect(JSON.stringify(logged)).not.toContain(secret)
})

const imageOf = (src: string): Image => ({ src, width: 800, height: 600 })
const ARTICLE: Article = {
  version: 1,
  id: 'deng',
  variant: 'original',
  script: 'zh-Hans',
  tag: '河埠头',
  title: '周小满：一盏不熄的灯',
  summary: '清晨五点，渡口的灯还亮着。',
  length: 20,
  blocks: [
    { type: 'paragraph', content: ['清晨五点，渡口的灯“还亮着”。'] },
    { type: 'figure', image: imageOf('images/a.png'), alt: '渡口', caption: ['清晨的渡口'] },
    { type: 'figure', image: imageOf('images/b.webp'), alt: '桥' },
    { type: 'figure', image: imageOf('images/a.png'), alt: '渡口，再一次' },
  ],
  credits: [
    { role: '撰文', names: ['苏晚', '林渡'] },
    { role: '编辑', names: ['周小满'] },
  ],
  series: { id: 'he-bu', title: '河埠头', count: 1 },
  others: [],
  related: [],
}

const noise = (width: number, height: number): Sharp =>
  sharp(Buffer.from(Array.from({ length: width * height * 3 }, (_, at) => (at * 7919 * (at % 251)) % 256)), {
    raw: { width, height, channels: 3 },
  })
const plain = (background: string): Sharp =>
  sharp({ create: { width: 1_200, height: 600, channels: 3, background } })
const FILES = new Map<string, () => Promise<Buffer>>([
  // A PNG of noise is far larger than 1 MB.
  ['images/a.png', () => noise(1_100, 900).png().toBuffer()],
  [
    'images/b.webp',
    () =>
      plain('#a3352a')
        .withExif({ IFD0: { Copyright: 'somebody' } })
        .webp()
        .toBuffer(),
  ],
])
const readPicture = ({ src }: Image): Promise<Buffer> => FILES.get(src)?.() ?? Promise.reject(new Error(src))
const send = (
  article = ARTICLE,
  key = KEY,
  onProgress?: (done: number, all: number) => void,
): Promise<string> =>
  sendDraft(article, { file: 'deng.md', page: PAGE, readPicture, onProgress }, { address, key })

async function problemsOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof PublishingError))
    throw error instanceof Error ? error : new Error('nothing is refused')
  for (const secret of [SECRET, KEY, ...wechat.given]) expect(error.message).not.toContain(secret)
  return error.problems
}

describe('a draft', () => {
  it('has the article, its pictures, a cover and the way to its page', async () => {
    const steps: string[] = []
    expect(await send(ARTICLE, KEY, (done, all) => steps.push(`${done}/${all}`))).toMatch(/^Draft_/)
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4'])
    expect(wechat.calls).toEqual([
      'stable_token',
      'media/uploadimg',
      'media/uploadimg',
      'material/add_material',
      'draft/add',
    ])
    const [{ content, ...draft } = { content: '' }] = wechat.drafts.kept
    expect(draft).toEqual({
      title: '【河埠头】周小满：一盏不熄的灯',
      author: '苏晚、林渡',
      digest: '清晨五点，渡口的灯还亮着。',
      content_source_url: PAGE,
      thumb_media_id: [...wechat.drafts.covers.keys()][0],
    })
    expect(content.match(/<img/g)).toHaveLength(3)
    expect(content).toContain('渡口的灯“还亮着”。')
  })

  it('has pictures without what cameras add, small enough, none wider than WeChat shows', async () => {
    await send()
    const found = [...wechat.drafts.pictures.values(), ...wechat.drafts.covers.values()]
    const facts = await Promise.all(found.map(bytes => sharp(bytes).metadata()))
    expect(facts.map(({ format, width, exif }) => [format, width, exif])).toEqual([
      ['jpeg', 1_080, undefined],
      ['jpeg', 1_080, undefined],
      ['jpeg', 1_080, undefined],
    ])
  })

  it('has only those authors that there is room for, and a summary that is cut', async () => {
    const names = ['欧阳晚晴雨', '司徒渡口人', '上官小满楼', '诸葛一盏灯']
    await send({ ...ARTICLE, summary: '灯'.repeat(200), credits: [{ role: '撰文', names }] })
    const [draft] = wechat.drafts.kept
    expect(draft?.author).toBe('欧阳晚晴雨、司徒渡口人')
    expect(draft?.digest).toBe(`${'灯'.repeat(127)}…`)
  })
})

describe('nothing is sent', () => {
  afterEach(() => expect(wechat.calls).toEqual([]))

  it.each<[string, Partial<Article>, string]>([
    ['title', { title: '灯'.repeat(28) }, 'the title has 33 characters'],
    [
      'text',
      { blocks: [...ARTICLE.blocks, { type: 'paragraph', content: ['灯'.repeat(19_500)] }] },
      'fewer than 20000',
    ],
    ['lack of a picture', { blocks: ARTICLE.blocks.slice(0, 1) }, 'WeChat wants a cover'],
  ])('where WeChat has no room for its %s', async (_, change, message) => {
    const [problem, ...others] = await problemsOf(send({ ...ARTICLE, ...change }))
    expect(others).toEqual([])
    expect(problem?.file).toBe('deng.md')
    expect(problem?.message).toContain(message)
  })

  it('where several bounds are not kept, and all are named', async () => {
    const article = { ...ARTICLE, title: '灯'.repeat(40), blocks: ARTICLE.blocks.slice(0, 1) }
    expect(await problemsOf(send(article))).toHaveLength(2)
  })

  it('where a picture cannot be read', async () => {
    FILES.set('images/c.png', () => Promise.resolve(Buffer.from('no picture')))
    const blocks: Article['blocks'] = [{ type: 'figure', image: imageOf('images/c.png'), alt: '' }]
    const [problem] = await problemsOf(send({ ...ARTICLE, blocks }))
    expect(problem).toMatchObject({ file: 'images/c.png', mend: 'Save it again, smaller, as JPEG or PNG' })
  })

  it('without the key of the service', async () => {
    const [problem] = await problemsOf(send(ARTICLE, `${KEY}x`))
    expect(problem?.mend).toBe('Set DRAFT_KEY to the one that it has')
  })

  it('by a service that makes no drafts', async () => {
    await stop()
    await serveDrafts(undefined)
    const [problem] = await problemsOf(send())
    expect(problem?.message).toBe('The signing service makes no drafts')
  })
})

describe('what WeChat refuses is said with its mend', () => {
  it.each([
    [40164, 'IP白名单'],
    [48001, '微信认证'],
    [45009, 'tomorrow'],
    [40125, 'WECHAT_SECRET'],
    [99999, '全局返回码'],
  ])('%i', async (errcode, mend) => {
    wechat.faults = [{ errcode }]
    const [problem] = await problemsOf(send())
    expect(problem?.message).toContain(String(errcode))
    expect(problem?.mend).toContain(mend)
    expect(wechat.drafts.kept).toEqual([])
  })

  it('a draft whose answer is lost is not sent twice: it may be there', async () => {
    await send()
    // Two pictures and a cover go well, and the draft comes to be, without an answer.
    wechat.faults = [undefined, undefined, undefined, 'lost']
    const [problem] = await problemsOf(send())
    expect(problem?.message).toBe('WeChat has not answered (network)')
    expect(problem?.mend).toContain('草稿箱')
    expect(wechat.drafts.kept).toHaveLength(2)
    expect(wechat.calls.filter(call => call === 'draft/add')).toHaveLength(2)
  })

  it('another token is asked for where somebody has replaced it', async () => {
    await send()
    wechat.replaceToken()
    await send()
    expect(wechat.drafts.kept).toHaveLength(2)
  })
})
