/** Markup that is nested without end: read as far as the model goes, or refused in words; soon, in either case. */
import { describe, expect, it } from 'vitest'
import type { List } from '../../../../src/model/schema'
import { LIST_LEVELS } from '../../../../src/model/values'
import { blockText } from '../../../../src/publishing/source/block-text'
import { PublishingError } from '../../../../src/publishing/errors'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { parseArticle } from '../../../../src/publishing/source/article-file'

const page = (markup: string): string => `<html><body><h1>灯</h1><p>灯还亮着。</p>${markup}</body></html>`
const read = (name: string, text: string) => readFileOfAnyFormat({ name, bytes: Buffer.from(text) })
const levels = (list: List): number =>
  1 + Math.max(0, ...list.items.map(item => (item.list ? levels(item.list) : 0)))
const lists = (depth: number): string =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 第${at}层`).join('\n')

describe('markup nested too deeply', { timeout: 60_000 }, () => {
  it.each([
    ['elements', 'a.html', page('<div>'.repeat(5_000))],
    ['marks', 'a.html', page('<b><i>'.repeat(5_000))],
    ['lists', 'a.html', page('<ul><li>甲'.repeat(2_000))],
    ['quotations', 'a.md', `# 灯\n\n灯还亮着。\n\n${'>'.repeat(4_000)} 甲`],
  ])('%s: refused in words', async (_, name, text) => {
    const error: unknown = await read(name, text).catch((failure: unknown) => failure)
    expect(error).toBeInstanceOf(PublishingError)
    expect(String(error)).toContain('nested too deeply')
  })

  it('lists of a page: what lies deeper than the model goes follows, and no word is lost', async () => {
    const depth = LIST_LEVELS * 2 + 1
    const items = Array.from({ length: depth }, (_, at) => `<ul><li>第${at}层`).join('')
    const { draft } = await read('a.html', page(items))
    const found = draft.blocks.filter(block => block.type === 'list')
    expect(found.map(levels)).toEqual([1, LIST_LEVELS, LIST_LEVELS])
    const text = draft.blocks.map(blockText).join('\n')
    for (let at = 0; at < depth; at += 1) expect(text).toContain(`第${at}层`)
  })

  it('lists of a source: as deep as the model goes, and no deeper', () => {
    const source = (depth: number) =>
      parseArticle(`---\nid: deng\ntitle: 灯\nscript: zh-Hans\n---\n\n${lists(depth)}\n`, 'deng.md')
    expect(source(LIST_LEVELS).blocks).toHaveLength(1)
    expect(() => source(LIST_LEVELS + 1)).toThrow('Lists lie within lists more than 12 deep')
  })
})
