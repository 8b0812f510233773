/** Blocks as the mini-program draws them before the app. */
import { expect, test } from 'vitest'
import { blockOf, phrases } from '../../../src/ahead/blocks'
import type { Inline } from '../../../src/model/schema'

test('a title is drawn in phrases, with the blank between them', () => {
  expect(phrases('问：走 一走')).toEqual([
    { c: 'phrase', t: '问：' },
    { c: 'phrase', t: '走' },
    { c: '', t: ' ' },
    { c: 'phrase', t: '一走' },
  ])
  expect(phrases('走一走')).toEqual([{ c: '', t: '走一走' }])
})

test('a paragraph has its number, and its words their marks', () => {
  expect(blockOf({ type: 'paragraph', content: ['一行字'] }, 3)).toEqual({
    c: 'article-block paragraph',
    id: 'p3',
    t: '一行字',
  })
  const content: Inline[] = [
    '见',
    { text: '此处', strong: true, href: 'https://example.org/' },
    { text: '', note: 2 },
  ]
  expect(blockOf({ type: 'paragraph', content }, 1)).toEqual({
    c: 'article-block paragraph',
    id: 'p1',
    runs: [
      { c: '', t: '见' },
      { c: 'mark-strong out-link', t: '此处' },
      { c: 'note-mark', t: '2' },
    ],
  })
})

test('a picture keeps its room, with its caption below', () => {
  const image = { src: 'images/a.jpg', width: 400, height: 300 }
  expect(blockOf({ type: 'figure', alt: '桥', image, caption: ['桥'] }, 0)).toEqual({
    c: 'article-block figure',
    boxes: [
      { c: 'picture figure-image', s: 'padding-top:75%' },
      { c: 'caption', t: '桥' },
    ],
  })
  const { boxes } = blockOf({ type: 'figure', alt: '桥', image: { ...image, colour: 'a98' } }, 0) ?? {}
  expect(boxes).toEqual([{ c: 'picture figure-image', s: 'padding-top:75%;background:#a98' }])
})

test('what only the app can draw is left to it', () => {
  expect(blockOf({ type: 'paragraph', content: [{ text: '李', ruby: 'lǐ' }] }, 1)).toBeUndefined()
  expect(blockOf({ type: 'code', text: 'x' }, 0)).toBeUndefined()
  expect(blockOf({ type: 'figure', alt: '桥' }, 0)).toBeUndefined()
})
