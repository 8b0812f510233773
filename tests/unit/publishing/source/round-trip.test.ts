import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { List } from '../../../../src/model/schema'
import { toSource } from '../../../../src/publishing/import/to-source'
import {
  fingerprint,
  parseArticle,
  writeArticle,
  writeBlocks,
} from '../../../../src/publishing/source/article-file'
import { writeMarkdown } from '../../../../src/publishing/source/markdown'
import type { ArticleSource, SourceBlock } from '../../../../src/publishing/source/model'
import { toTree } from '../../../../src/publishing/source/write-blocks'
import { patience, runs } from '../runs'
import { blocks } from './any-blocks'

const MATTER = { id: 'du-kou', title: "渡口：「標題」, 有: 符號 # 和 '引號'", script: 'zh-Hant-TW' } as const

const roundTrip = (article: ArticleSource): ArticleSource => parseArticle(writeArticle(article), 'du-kou.md')
const withBlocks = (blocks: SourceBlock[]): ArticleSource => ({ ...MATTER, blocks })

describe('what is written is read back the same', () => {
  it('with every field of the front matter', () => {
    const article: ArticleSource = {
      ...MATTER,
      tag: '河埠頭',
      subtitle: '—— 副題',
      date: '2026-03-01',
      order: 3,
      summary: '一句話。',
      audio: 'https://a.example/ge.mp3',
      credits: [
        { role: '撰文', names: ['蘇晚', '林夏'] },
        { role: '出品', names: [] },
      ],
      origin: 'du-kou.origin.txt',
      imported: '0123456789abcdef',
      blocks: [],
    }
    expect(roundTrip(article)).toEqual(article)
  })

  it(
    'in runs of what stands as it is and what does not, as if it were written as one',
    () => {
      fc.assert(
        fc.property(blocks, all => {
          expect(writeBlocks(all)).toBe(writeMarkdown(toTree(all)))
        }),
        { numRuns: runs(100) },
      )
    },
    patience(100),
  )

  it(
    'by an import, which reads again only what could be read as something else',
    () => {
      fc.assert(
        fc.property(blocks, all => {
          const draft = { title: '渡口', credits: [], blocks: all, series: [], related: [] }
          const { blocks: read } = toSource('du-kou.txt', { draft }, 'du-kou', all, 'du-kou.origin.txt')
          expect(read).toEqual(roundTrip(withBlocks(all)).blocks)
        }),
        { numRuns: runs(100) },
      )
    },
    patience(100),
  )

  it(
    'whatever characters and marks the text has',
    () => {
      fc.assert(
        fc.property(blocks, all => {
          expect(roundTrip(withBlocks(all))).toEqual(withBlocks(all))
        }),
        { numRuns: runs(100) },
      )
    },
    patience(100),
  )

  it('with notes, sound and videos', () => {
    const article = withBlocks([
      { type: 'paragraph', content: ['渡', { text: '', note: 1 }, '口', { text: '', note: 2 }] },
      { type: 'audio', src: 'https://a.example/ge.mp3', alt: '船歌', caption: '老周唱' },
      { type: 'video', src: 'https://a.example/chuan.mp4', alt: '船' },
      {
        type: 'video',
        src: 'https://a.example/chuan.mp4',
        poster: 'images/a.png',
        alt: '船',
        caption: '靠岸',
      },
      { type: 'notes', items: [['甲', { text: '乙', strong: true }], ['丙\n丁']] },
    ])
    expect(roundTrip(article)).toEqual(article)
  })

  it('with line breaks that the writer meant', () => {
    const verse = withBlocks([
      { type: 'paragraph', content: ['橹聲搖碎一河星\n兩岸人家', { text: '盡\n閉門', strong: true }] },
    ])
    expect(roundTrip(verse)).toEqual(verse)
  })

  it('with raised figures, which are spelt as tags', () => {
    const article = withBlocks([
      {
        type: 'paragraph',
        content: [
          '10',
          { text: '⁻⁴', superscript: true },
          '，CO',
          { text: '₂', subscript: true, strong: true },
          '。x²。',
        ],
      },
    ])
    expect(writeArticle(article)).toContain('10<sup>−4</sup>，CO<sub>**2**</sub>。x²。')
    expect(roundTrip(article)).toEqual(article)
  })

  it('with lists in quotations', () => {
    const items = [{ content: ['甲'] }]
    const quote = { type: 'quote' as const, paragraphs: [['乙']] }
    const list: List = { type: 'list', ordered: false, quoted: true, items }
    const article = withBlocks([quote, list, quote, { type: 'paragraph', content: ['丙'] }, list, quote])
    expect(roundTrip(article)).toEqual(article)
  })

  it('with nested lists and with tables, headed or not', () => {
    const article = withBlocks([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          { content: ['甲'], list: { type: 'list', ordered: false, items: [{ content: ['乙'] }] } },
          { content: ['丙'] },
        ],
      },
      {
        type: 'table',
        header: [['品名'], ['數量']],
        rows: [
          [['紙'], []],
          [['a|b'], [{ text: '三', strong: true }]],
        ],
      },
      { type: 'table', rows: [[['紙'], ['筆']]] },
    ])
    expect(roundTrip(article)).toEqual(article)
  })
})

describe('the fingerprint', () => {
  const article = withBlocks([{ type: 'paragraph', content: ['渡口'] }])
  it('is that of what is said, not of how it is spelt', () => {
    const respelt = parseArticle(writeArticle(article).replace('渡口\n', '\n\n渡口\n\n\n'), 'du-kou.md')
    expect(fingerprint(respelt)).toBe(fingerprint(article))
    expect(fingerprint({ ...article, imported: '0123456789abcdef' })).toBe(fingerprint(article))
  })
  it('changes with the text', () => {
    expect(fingerprint(withBlocks([{ type: 'paragraph', content: ['渡頭'] }]))).not.toBe(fingerprint(article))
  })
})
