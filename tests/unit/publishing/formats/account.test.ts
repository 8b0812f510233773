/** Pages and Markdown of any make: every letter of theirs is in the article or in the report. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PublishingError } from '../../../../src/publishing/errors'
import type { Incoming } from '../../../../src/publishing/formats/reader'
import { readFileOfAnyFormat } from '../../../../src/publishing/formats/registry'
import { missingLetters } from '../../../letters'
import { patience, runs } from '../runs'

/** Characters that no rule of structure takes for a mark of its own, and no markup is made of. */
const LETTERS = '山川湖海星辰草木石桥灯火船帆渡岸雨雪风云竹松梅兰雁鹿鱼鸟茶酒米麦锅碗窗檐巷井塔钟鼓笛'
const words = fc
  .array(fc.constantFrom(...Array.from(LETTERS)), { minLength: 3, maxLength: 8 })
  .map(all => `${all.join('')}。`)

type Around = (inner: string) => string

/** Text, and what stands around text, at any depth. */
const nested = (
  least: fc.Arbitrary<string>,
  around: readonly Around[],
  between: string,
): fc.Arbitrary<string> =>
  fc.letrec<{ flow: string; one: string }>(tie => ({
    one: fc.oneof(
      { weight: 3, arbitrary: least },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...around), tie('flow')).map(([holder, inner]) => holder(inner)),
      },
    ),
    flow: fc.array(tie('one'), { minLength: 1, maxLength: 3 }).map(all => all.join(between)),
  })).flow

const inTag =
  (tag: string, attributes = ''): Around =>
  inner =>
    `<${tag}${attributes}>${inner}</${tag}>`

const INLINE: readonly Around[] = [
  ...['b', 'i', 'em', 'sup', 'sub', 'code', 'del', 'mark', 'span', 'font', 'kbd', 'x-y', 'label', 'q'].map(
    tag => inTag(tag),
  ),
  inTag('a', ' href="https://a.example/"'),
  inTag('a', ' href="#n1"'),
  inTag('span', ' style="vertical-align: super"'),
  inTag('span', ' style="display: none"'),
  inTag('button'),
  inner => `<ruby>${inner}<rt>dù</rt></ruby>`,
  inner => `${inner}<br>`,
  inner => `${inner}<img src="a.png">`,
]
const phrasing = nested(words, INLINE, '')

const BLOCKS: readonly Around[] = [
  ...'div section article blockquote aside footer header nav figure figcaption details summary center dd main'
    .split(' ')
    .map(tag => inTag(tag)),
  inTag('section', ' style="display: none"'),
  inTag('section', ' style="visibility: hidden"'),
  inTag('div', ' class="comment sidebar"'),
  inTag('div', ' id="n1"'),
  inner => `<ul><li>${inner}</li></ul>`,
  inner => `<ol start="3"><li>${inner}</li><li>${inner}</li></ol>`,
  inner => `<table><tr><td>${inner}</td><td>${inner}</td></tr></table>`,
  inner => `<table><caption>${inner}</caption><tr><th>${inner}</th></tr></table>`,
  inner => `<dl><dt>${inner}</dt></dl>`,
  inner => `<select><option>${inner.replace(/<[^>]*>/g, '')}</option></select>`,
]
const markup = nested(
  fc
    .tuple(fc.constantFrom('p', 'p', 'h2', 'h3', 'div', 'pre', 'li', 'td'), phrasing)
    .map(([tag, inner]) => `<${tag}>${inner}</${tag}>`),
  BLOCKS,
  '',
)

/** What a page is around its text. */
const PAGES: readonly Around[] = [
  inner => `<p>河边的书店</p>${inner}`,
  inner => `<html><head><title>河边的书店</title></head><body>${inner}</body></html>`,
  inner =>
    `<html><head><title>河边的书店</title></head><body><nav><a href="/">首页</a></nav><article>${'<p>写得很长，为的是让人能找到正文，一句接着一句。</p>'.repeat(6)}${inner}</article></body></html>`,
  inner =>
    `<html><body><h1 id="activity-name">河边的书店</h1><div id="js_content"><p>开头的话。</p>${inner}</div></body></html>`,
]
const page = fc.tuple(fc.constantFrom(...PAGES), markup).map(([around, inner]) => around(inner))

const prefixed =
  (first: string, others = first): Around =>
  inner =>
    inner
      .split('\n')
      .map((line, at) => (at === 0 ? first : others) + line)
      .join('\n')

const MARKED: readonly Around[] = [
  ...['**', '*', '~~', '`', '==', '<b>'].map(
    (mark): Around =>
      inner =>
        `${mark}${inner}${mark.replace('<', '</')}`,
  ),
  inner => `[${inner}](https://a.example/)`,
  inner => `${inner}![院子](a.png)`,
  inner => `![院子](a.png =30x20)${inner}`,
  inner => `[${inner}][n]`,
  inner => `${inner}[^1]`,
  inner => `<span style="display:none">${inner}</span>`,
  inner => `{{% tip %}}${inner}{{% /tip %}}`,
]
const line = nested(words, MARKED, '')
const OF_LINES: readonly Around[] = [
  prefixed('> '),
  prefixed('> [!NOTE]\n> ', '> '),
  prefixed('- ', '  '),
  prefixed('3. ', '   '),
  prefixed('- [ ] ', '  '),
  inner => `:::tip\n${inner}\n:::`,
  inner => `{% note %}\n${inner}\n{% endnote %}`,
  inner => `<details>\n\n${inner}\n\n</details>`,
  inner => `<div hidden>\n\n${inner}\n\n</div>`,
]
const lines = nested(
  fc
    .tuple(
      fc.constantFrom<Around>(
        inner => inner,
        inner => inner,
        inner => `## ${inner}`,
        inner => `### ${inner} {#a}`,
        inner => `| ${inner} | ${inner} |\n| - | - |\n| ${inner} | |`,
        inner => `\`\`\`js\n${inner}\n\`\`\``,
        inner => `    ${inner}`,
        inner => `[^1]: ${inner}`,
        inner => `[^2]: ${inner}`,
        inner => `[TOC]\n\n${inner}`,
        inner => `<p>${inner}</p>`,
      ),
      line,
    )
    .map(([form, inner]) => form(inner)),
  OF_LINES,
  '\n\n',
)
const MATTERS = ['# 河边的书店\n\n', '---\ntitle: 河边的书店\n---\n\n', '+++\ntitle = "河边的书店"\n+++\n\n']
const markdown = fc.tuple(fc.constantFrom(...MATTERS), lines).map(([matter, inner]) => matter + inner)

const ours = new RegExp(`[${LETTERS}]`, 'gu')

/** The letters of a file that are nowhere; none of one that is refused in words, as a page of nothing hidden is. */
async function lostOf(file: Incoming, said: string): Promise<string> {
  try {
    return missingLetters((said.match(ours) ?? []).join(''), await readFileOfAnyFormat(file))
  } catch (error) {
    if (error instanceof PublishingError) return ''
    throw error
  }
}

describe('every letter is in the article or in the report', () => {
  it(
    'of a page, or an entry of a feed',
    async () => {
      await fc.assert(
        fc.asyncProperty(page, fc.boolean(), async (html, isEntry) => {
          const file = { name: 'a.html', bytes: Buffer.from(html), ...(isEntry ? { isEntry } : {}) }
          expect(await lostOf(file, html.replace(/<[^>]*>/g, ''))).toBe('')
        }),
        { numRuns: runs(150) },
      )
    },
    patience(150) * 3,
  )

  it(
    'of Markdown',
    async () => {
      await fc.assert(
        fc.asyncProperty(markdown, async text => {
          expect(await lostOf({ name: 'a.md', bytes: Buffer.from(text) }, text)).toBe('')
        }),
        { numRuns: runs(150) },
      )
    },
    patience(150) * 3,
  )
})
