import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { figure, media } from '../../../src/desk/page/editor/nodes'
import { articleExtensions } from '../../../src/desk/page/editor/schema'
import { toBlocks } from '../../../src/desk/page/editor/to-blocks'
import { toDoc } from '../../../src/desk/page/editor/to-doc'
import { parseArticle } from '../../../src/publishing/source/article-file'
import type { SourceBlock } from '../../../src/publishing/source/model'
import { blocks } from '../publishing/source/any-blocks'
import { patience, runs } from '../publishing/runs'

const schema = getSchema([...articleExtensions, figure, media])

/** As the editor holds them, by the rules of its own schema. */
function throughEditor(all: readonly SourceBlock[]): SourceBlock[] {
  const doc = schema.nodeFromJSON(toDoc(all))
  doc.check()
  return toBlocks(doc.toJSON() as ReturnType<typeof toDoc>)
}

describe('an article that goes into the editor and comes out again is the same', () => {
  it.each(globSync(['src/content/*/*.md', 'tests/fixtures/**/*.md', 'tests/gallery/content/**/*.md']))(
    '%s',
    file => {
      const text = readFileSync(path.resolve(file), 'utf8')
      if (!text.startsWith('---\nid:')) return
      const article = parseArticle(text, file)
      expect(throughEditor(article.blocks)).toEqual(article.blocks)
    },
  )

  it('with readings, notes that name notes, quoted lists, tables without a header, sound', () => {
    const all: SourceBlock[] = [
      {
        type: 'paragraph',
        content: [{ text: '妈', ruby: 'mā' }, { text: '妈', ruby: 'mā' }, '。', { text: '', note: 1 }],
      },
      { type: 'quote', paragraphs: [['一', { text: '\n二', strong: true }], ['三']] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        quoted: true,
        items: [{ content: ['甲'], list: { type: 'list', ordered: false, items: [{ content: [] }] } }],
      },
      {
        type: 'table',
        rows: [
          [['甲'], []],
          [[{ text: '乙', code: true, strong: true }], ['丙']],
        ],
      },
      { type: 'table', header: [['甲']], rows: [] },
      { type: 'code', language: 'ts', text: 'let a\n\n' },
      { type: 'divider' },
      { type: 'figure', alt: '' },
      { type: 'figure', src: 'images/a.png', focus: { x: 30, y: 0 }, alt: '船', caption: '靠岸（图：甲）' },
      { type: 'video', src: 'https://a.example/c.mp4', poster: 'images/a.png', alt: '船', caption: '靠岸' },
      { type: 'notes', items: [['注', { text: '', note: 2 }], ['注\n的注']] },
    ]
    expect(throughEditor(all)).toEqual(all)
  })

  it('leaves out what Markdown cannot say: empty paragraphs, blanks at their ends, notes that nothing refers to', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: ' 渡口 ' }] },
        { type: 'blockquote', content: [{ type: 'paragraph' }] },
        {
          type: 'notes',
          content: [{ type: 'note', attrs: { id: 'x' }, content: [{ type: 'text', text: '无' }] }],
        },
      ],
    }
    expect(toBlocks(doc)).toEqual([{ type: 'paragraph', content: ['渡口'] }])
  })

  it(
    'whatever it holds',
    () => {
      fc.assert(
        fc.property(blocks, all => {
          expect(throughEditor(all)).toEqual(all)
        }),
        { numRuns: runs(100) },
      )
    },
    patience(100),
  )
})
