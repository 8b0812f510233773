import { describe, expect, it } from 'vitest'
import { cutsOf, partsOf } from '../../../src/components/article/Body/parts'
import type { Block } from '../../../src/model/schema'

const paragraph = (characters: number): Block => ({ type: 'paragraph', content: ['字'.repeat(characters)] })
const figure: Block = { type: 'figure', alt: '图' }

describe('the parts of a text', () => {
  it('is one for a short text, and for none', () => {
    const blocks = [paragraph(100), figure, paragraph(100)]
    expect(cutsOf(blocks)).toEqual([0])
    expect(partsOf(blocks, [0])).toEqual([{ from: 0, blocks, paragraphs: 0, figures: 0 }])
    expect(partsOf([], cutsOf([]))).toEqual([{ from: 0, blocks: [], paragraphs: 0, figures: 0 }])
  })

  it('holds every block once, in its order, with paragraphs and figures numbered throughout', () => {
    const blocks = Array.from({ length: 90 }, (_, at) => (at % 3 === 2 ? figure : paragraph(200)))
    const parts = partsOf(blocks, cutsOf(blocks))
    expect(parts.length).toBeGreaterThan(4)
    expect(parts.flatMap(one => one.blocks)).toEqual(blocks)
    for (const { from, paragraphs, figures } of parts) {
      const before = blocks.slice(0, from)
      expect(paragraphs).toBe(before.filter(({ type }) => type === 'paragraph').length)
      expect(figures).toBe(before.filter(({ type }) => type === 'figure').length)
    }
  })

  it('weighs at most 8 KB as it is sent, but for a block that is heavier alone', () => {
    const blocks = [...Array.from({ length: 60 }, () => paragraph(400)), paragraph(9_000), paragraph(10)]
    const parts = partsOf(blocks, cutsOf(blocks))
    for (const part of parts) {
      const bytes = Buffer.byteLength(JSON.stringify(part.blocks))
      expect(bytes <= 8 * 1024 || part.blocks.length === 1).toBe(true)
    }
    expect(parts.at(-2)?.blocks).toEqual([paragraph(9_000)])
  })
})
