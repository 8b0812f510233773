/** Attributes without end: refused before a tree is built of them. */
import { describe, expect, it } from 'vitest'
import { boundAttributes, TooManyAttributes } from '../../../../../src/publishing/formats/html/attributes'
import { PublishingError } from '../../../../../src/publishing/errors'
import { readFileOfAnyFormat } from '../../../../../src/publishing/formats/registry'
import { unpackFeed } from '../../../../../src/publishing/formats/feeds/unpack-feed'

const attributes = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}`).join(' ')
const element = (count: number): string => `<p ${attributes(count)}>灯还亮着。</p>`
const refusal = 'An element has more than 1000 attributes'

describe('attributes', () => {
  it('are bounded for an element and for a page', () => {
    expect(() => boundAttributes(element(1_000).repeat(500))).not.toThrow()
    expect(() => boundAttributes(element(1_001))).toThrow(TooManyAttributes)
    expect(() => boundAttributes(`${element(1_000).repeat(500)}<p a>`)).toThrow('more than 500000 attributes')
  })

  it('are none in a script, a comment or a text', () => {
    const words = `if (a<b ${attributes(2_000)}`
    for (const html of [
      `<script>${words}</script>`,
      `<!-- ${words} -->`,
      `<p>1 < 2 ${attributes(2_000)}</p>`,
    ])
      expect(() => boundAttributes(html)).not.toThrow()
  })

  it.each([
    ['a page', 'a.html', `<h1>灯</h1>${element(1_001)}`],
    ['a Markdown file', 'a.md', `# 灯\n\n灯还亮着。\n\n${element(1_001)}\n`],
  ])('of %s: refused in words', async (_, name, text) => {
    const error: unknown = await readFileOfAnyFormat({ name, bytes: Buffer.from(text) }).catch(
      (failure: unknown) => failure,
    )
    expect(error).toBeInstanceOf(PublishingError)
    expect(String(error)).toContain(`${name}: ${refusal}`)
  })

  it('and levels of a feed: an error of that feed', () => {
    const feed = (body: string): Buffer =>
      Buffer.from(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: '灯',
          items: [{ id: '1', title: '灯', content_html: body }],
        }),
      )
    expect(() => unpackFeed({ name: 'a.json', bytes: feed(element(1_001)) })).toThrow(
      `a.json: This feed cannot be read: ${refusal}`,
    )
    expect(() => unpackFeed({ name: 'a.json', bytes: feed('<div>'.repeat(300)) })).toThrow(
      'This feed cannot be read: elements nested more than 200 deep',
    )
  })
})
