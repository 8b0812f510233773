/** Blocks of any article that Markdown can hold. */
import fc from 'fast-check'
import type { Inline, List } from '../../../../src/model/schema'
import type { SourceBlock } from '../../../../src/publishing/source/model'

const pieces = [
  '渡口',
  '的',
  '“',
  '”',
  '。',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '&amp;',
  '#',
  '1.',
  '- ',
  '|',
  '\\',
  '!',
  'a',
  'B',
  ' ',
  '《',
  '》',
  ':',
  'https://a.example/x',
  '𠮷',
  '\u3000',
]
const words = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map(parts => parts.join(''))
  .filter(text => text.trim() === text && /\p{L}/u.test(text) && !text.includes('https'))
const marks = fc.constantFrom(
  {},
  { strong: true },
  { emphasis: true },
  { strike: true },
  { strong: true, emphasis: true },
  { href: 'https://a.example/x?y=1&z=(2)' },
  { code: true },
  { superscript: true },
  { subscript: true, strong: true },
  { ruby: 'dù*' },
  { ruby: '<渡>', emphasis: true, href: 'https://a.example/x' },
) as fc.Arbitrary<object>
const run: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.tuple(words, marks).map(([text, set]) => (Object.keys(set).length ? { text, ...set } : text)),
)
/** Neighbours with other marks, parted by a character, so that they stay runs of their own. */
const content = fc.array(run, { minLength: 1, maxLength: 4 }).map(runs => {
  const parted = runs.flatMap((one, at) => (at === 0 ? [one] : ['，', one]))
  return parted.reduce<Inline[]>((merged, one) => {
    const last = merged.at(-1)
    if (typeof one === 'string' && typeof last === 'string') merged[merged.length - 1] = last + one
    else merged.push(one)
    return merged
  }, [])
})
const list: fc.Arbitrary<List> = fc.record({
  type: fc.constant('list' as const),
  ordered: fc.boolean(),
  items: fc.array(fc.record({ content }), { minLength: 1, maxLength: 3 }),
})
/** What stands in Markdown as it is, neither written nor read by its library. */
const verbatim = fc
  .stringMatching(
    /^[渡口“‘「『《（](?:[渡口灯wxA-Za0-9%，。、；：？！“”‘’「」『』《》（）—…·]| [渡灯A0“]|1[.]5){0,12}$/,
  )
  .map((text): SourceBlock => ({ type: 'paragraph', content: [text] }))
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  verbatim,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(2 as const, 3 as const, 4 as const),
    content,
  }),
  fc.record({ type: fc.constant('paragraph' as const), content }),
  fc.record({
    type: fc.constant('quote' as const),
    paragraphs: fc.array(content, { minLength: 1, maxLength: 3 }),
  }),
  list,
  fc.record({ type: fc.constant('code' as const), text: fc.constantFrom('let a = 1\n  b', '```', '') }),
  fc.constant({ type: 'divider' as const }),
  fc.record({
    type: fc.constant('figure' as const),
    alt: words,
    caption: words,
    src: fc.constant('images/a-1.png'),
  }),
  fc.record({
    type: fc.constant('figure' as const),
    alt: words,
    src: fc.constant('images/a-1.png'),
    focus: fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }),
  }),
  fc.record({ type: fc.constant('figure' as const), alt: words }),
)
/** Two lists side by side would be one in Markdown. */
export const blocks = fc
  .array(block, { maxLength: 6 })
  .map(all => all.filter((one, at) => one.type !== 'list' || all[at - 1]?.type !== 'list'))
