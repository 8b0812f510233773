/** The marks that a run of text may have, as the article model has them. */
import { Mark, type Extensions } from '@tiptap/core'
import * as v from 'valibot'
import { hrefSchema } from '../../../model/schema'

/** @param tags that are read when something is pasted; the first is drawn */
const flag = (name: string, tags: readonly [string, ...string[]], key?: string): Mark =>
  Mark.create({
    name,
    parseHTML: () => tags.map(tag => ({ tag })),
    renderHTML: () => [tags[0], 0],
    addKeyboardShortcuts() {
      return key === undefined ? {} : { [key]: () => this.editor.commands.toggleMark(name) }
    },
  })

const strong = flag('strong', ['strong', 'b'], 'Mod-b').extend({
  parseHTML: () => [
    { tag: 'strong' },
    // Google's documents wrap all that is pasted into a <b> that is none.
    { tag: 'b', getAttrs: node => node.style.fontWeight !== 'normal' && null },
    { style: 'font-weight', getAttrs: weight => /^(?:bold(?:er)?|[6-9]\d\d)$/.test(weight) && null },
  ],
})

const isLink = (href: string | null): href is string => v.is(hrefSchema, href)

const link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: node => (isLink(node.getAttribute('href')) ? null : false) }],
  renderHTML: ({ HTMLAttributes }) => ['a', { ...HTMLAttributes, class: 'out-link' }, 0],
})

/** The reading above a text. Two neighbours with one reading are two: `key` keeps them apart. */
const ruby = Mark.create({
  name: 'ruby',
  inclusive: false,
  addAttributes: () => ({ reading: { default: '' }, key: { default: 0, rendered: false } }),
  renderHTML: ({ mark }) => ['span', { class: 'reading', 'data-reading': String(mark.attrs.reading) }, 0],
})

export const marks: Extensions = [
  link,
  ruby,
  strong,
  flag('emphasis', ['em', 'i'], 'Mod-i'),
  flag('strike', ['s', 'del', 'strike']),
  flag('code', ['code']),
  flag('superscript', ['sup']),
  flag('subscript', ['sub']),
]
