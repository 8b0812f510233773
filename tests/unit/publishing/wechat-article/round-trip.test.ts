/** What is written for a public account, read again from its page by our own import, is the same article. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type Block, type Image, type Inline, type List } from '../../../../src/model/schema'
import type { ReadResult } from '../../../../src/publishing/formats/read-result'
import { wechatArticle, type Written } from '../../../../src/publishing/wechat-article/article-html'
import { readPage } from '../formats/html/read'
import { patience, runs } from '../runs'
import { keptByEditor, publishedPage } from './editor'

const addressOf = ({ src }: Image): string => `https://mmbiz.qpic.cn/${src}`
const BARE: Written = { script: 'zh-Hans', title: '渡口的灯', blocks: [], credits: [] }

async function readAgain(article: Written): Promise<ReadResult> {
  const { title, html } = wechatArticle(article, addressOf)
  const kept = keptByEditor(html)
  expect(kept.takenOut).toEqual([])
  return readPage(publishedPage(title, kept.html))
}

/** A published block as a source has it: the picture by its address, the caption as plain text. */
const asRead = (block: Block): unknown => {
  if (block.type !== 'figure') return block
  const { image, caption, ...figure } = block
  return {
    ...figure,
    ...(image && { src: addressOf(image) }),
    ...(caption && { caption: plainText(caption) }),
  }
}
const blocksAgain = async (blocks: Block[]): Promise<unknown[]> =>
  (await readAgain({ ...BARE, blocks })).draft.blocks

const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        ...Array.from('渡口清晨灯亮河岸船来人往桥上旧事新年晚风𠮷'),
        ...['“走吗”', '《河》', '<b>', '&amp;', '"', 'Ada', '1949', ' 的', '——', '，', 'a_b*c'],
      ),
      { minLength: least, maxLength: most },
    )
    .map(parts => parts.join('').trim())
    .filter(words => /^\p{Script=Han}/u.test(words) && /\p{Script=Han}$/u.test(words))
const words = text(2, 8)
/** A whole sentence: whatever is none may be taken for a heading, a credit or the title of another article. */
const sentence = text(26, 40).map(words => `${words}。`)

const marks: fc.Arbitrary<object> = fc.constantFrom(
  { strong: true },
  { emphasis: true },
  { strike: true },
  { code: true },
  { strong: true, emphasis: true },
  { strong: true, strike: true },
  { superscript: true },
  { subscript: true },
  { ruby: 'dù kǒu' },
  { href: 'https://a.example/x?y=1&z=2' },
  { href: 'https://b.example/', strong: true },
  { href: 'mailto:a@b.example' },
  { href: 'https://mp.weixin.qq.com/s/abc' },
)
/** Runs with marks, parted by text without any. @param end what the line ends with */
const content = (end: fc.Arbitrary<string>, most = 3): fc.Arbitrary<Inline[]> =>
  fc.tuple(fc.array(fc.tuple(words, words, marks), { maxLength: most }), end).map(([parts, last]) => {
    const marked = parts.flatMap(([plain, words, set]): Inline[] => [plain, { text: words, ...set }])
    return [...marked, last]
  })
const listOf = (levels: number): fc.Arbitrary<List> =>
  fc
    .record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constantFrom(undefined, undefined, 3),
      items: fc.array(
        fc.record({
          content: content(words),
          ...(levels > 1 && { list: fc.option(listOf(levels - 1), { nil: undefined }) }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ start, items, ...list }) => ({
      ...list,
      ...(list.ordered && start !== undefined ? { start } : {}),
      items: items.map(({ content, list }) => (list ? { content, list } : { content })),
    }))
const image = fc.record({
  src: fc.stringMatching(/^images\/[a-z]{3,8}\.[0-9a-f]{8}\.png$/),
  width: fc.constant(800),
  height: fc.constant(600),
})
const block: fc.Arbitrary<Block> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('paragraph' as const), content: content(sentence) }),
  },
  fc.record({
    type: fc.constant('paragraph' as const),
    content: fc.tuple(sentence, sentence).map(([a, b]) => [`${a}\n${b}`]),
  }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const),
    content: words.map(text => [text]),
  }),
  fc.record({
    type: fc.constant('quote' as const),
    paragraphs: fc.array(content(words), { minLength: 1, maxLength: 3 }),
  }),
  listOf(3),
  fc.record({
    type: fc.constant('table' as const),
    header: fc.tuple(content(words), content(words)),
    rows: fc.array(fc.tuple(content(words), fc.constant([] as Inline[])), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.tuple(content(words), content(words)), { minLength: 2, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('code' as const),
    language: fc.constant('js'),
    text: fc.constantFrom('let a = 1\n  b <c> &amp;', 'x'),
  }),
  fc.record({ type: fc.constant('figure' as const), image, alt: words, caption: fc.tuple(words) }),
  fc.record({ type: fc.constant('figure' as const), image, alt: words }),
)
const NOTED = '渡口'

/** The article's own notes, where some text offers a place for a mark, before its notes of links. */
function noted(blocks: Block[], notes: Inline[][]): Block[] {
  let count = 0
  const marked = blocks.map((block): Block => {
    const [first] = block.type === 'paragraph' ? block.content : []
    if (
      block.type !== 'paragraph' ||
      typeof first !== 'string' ||
      !first.includes(NOTED) ||
      count >= notes.length
    )
      return block
    count += 1
    const at = first.indexOf(NOTED) + 2
    const split = [first.slice(0, at), { text: '', note: count }, first.slice(at)].filter(run => run !== '')
    return { ...block, content: [...split, ...block.content.slice(1)] }
  })
  return count > 0 ? [...marked, { type: 'notes', items: notes.slice(0, count) }] : marked
}

/** As articles are: it begins and ends with text, the first heading is of the highest rank, parts are parted. */
const blocks = fc
  .tuple(sentence, fc.array(block, { maxLength: 8 }), sentence, fc.array(content(sentence), { maxLength: 3 }))
  .map(([first, all, last, notes]) => {
    const headed = all.some(one => one.type === 'heading' && one.level === 3)
    const heading: Block[] = headed ? [{ type: 'heading', level: 2, content: ['灯下'] }] : []
    return noted(
      [{ type: 'paragraph', content: [first] }, ...heading, ...all, { type: 'paragraph', content: [last] }],
      notes,
    )
  })
const article: fc.Arbitrary<Written> = fc.record({
  script: fc.constantFrom('zh-Hans' as const, 'zh-Hant-TW' as const),
  title: words,
  tag: fc.constant('河埠头'),
  subtitle: fc.constantFrom('记一个清晨'),
  blocks,
  credits: fc.subarray([
    { role: '撰文', names: ['苏晚', '林渡'] },
    { role: '摄影', names: ['周小满'] },
    { role: '编辑', names: ['Ada Lin'] },
  ]),
})

const RUNS = 100

describe('an article', () => {
  it(
    'is the same, whatever its blocks and marks',
    async () => {
      await fc.assert(
        fc.asyncProperty(article, async written => {
          const { draft, leftOut } = await readAgain(written)
          expect(draft).toMatchObject({
            title: written.title,
            tag: written.tag,
            subtitle: written.subtitle,
            credits: written.credits,
          })
          expect(draft.blocks).toEqual(written.blocks.map(asRead))
          expect(
            leftOut.map(({ reason }) => reason).filter(reason => reason !== 'heading of the notes'),
          ).toEqual([])
        }),
        { numRuns: runs(RUNS) },
      )
    },
    patience(RUNS),
  )
})

describe('what public accounts have no place for', () => {
  it('a picture that nobody has handed over is a line that says so, with its caption', async () => {
    expect(
      await blocksAgain([
        { type: 'paragraph', content: ['清晨五点，渡口的灯还亮着，河上没有船。'] },
        { type: 'figure', alt: '河口', caption: ['清晨的河口'] },
      ]),
    ).toEqual([
      { type: 'paragraph', content: ['清晨五点，渡口的灯还亮着，河上没有船。'] },
      { type: 'figure', alt: '渡口的灯', caption: '清晨的河口' },
    ])
  })

  it('sound and videos are a line that leads to them', async () => {
    expect(
      await blocksAgain([
        { type: 'paragraph', content: ['清晨五点，渡口的灯还亮着，河上没有船。'] },
        { type: 'video', src: 'https://a.example/chuan.mp4', alt: '靠岸' },
        { type: 'paragraph', content: ['对岸有人等船，等了一个早上，也没有等到。'] },
      ]),
    ).toEqual([
      { type: 'paragraph', content: ['清晨五点，渡口的灯还亮着，河上没有船。'] },
      {
        type: 'paragraph',
        content: ['视频', { text: '《靠岸》', href: 'https://a.example/chuan.mp4' }, '，地址见文末。'],
      },
      { type: 'paragraph', content: ['对岸有人等船，等了一个早上，也没有等到。'] },
    ])
  })
})
