/** The text of an entry as HTML, in whatever of the ways that feeds write it. */
import type { ElementContent } from 'hast'
import { parseFragment } from '../html/nodes'

/** Enough of HTML to tell text with markup from text without. */
const TAG = /<\/?(?:p|br|div|span|a|img|b|i|em|strong|h[1-6]|ul|ol|li|table|blockquote|figure|pre|section)\b/i
const ESCAPED_TAG = new RegExp(TAG.source.replace('<', '&lt;'), 'i')

/** Marks of CDATA and markup that were escaped once too often are read; lines of plain text are paragraphs. */
export function entryHtml(written: string): string {
  const bare = written.replace(/^\s*<!\[CDATA\[/, '').replace(/\]\]>\s*$/, '')
  if (TAG.test(bare)) return bare
  if (ESCAPED_TAG.test(bare))
    return bare
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  // It may hold entities, but no elements.
  return bare.trim() === ''
    ? bare
    : paragraphsOf(bare)
        .map(part => `<p>${part}</p>`)
        .join('')
}

/** Plain text is parted by empty lines, or where it has none by its lines. */
export function paragraphsOf(text: string): string[] {
  const whole = text.trim()
  const parts = whole.split(/\n[ \t\r]*\n/)
  return (parts.length > 1 ? parts : whole.split('\n')).filter(part => part.trim() !== '')
}

export interface Enclosure {
  url?: string | undefined
  type?: string | undefined
  title?: string | undefined
}

/** What hangs on an entry, as elements of a page; a picture only where its text has none. */
function enclosed(all: readonly Enclosure[], html: string): ElementContent[] {
  const seen = new Set<string>()
  return all.flatMap(({ url, type = '', title = '' }): ElementContent[] => {
    if (url === undefined || seen.has(url) || html.includes(url)) return []
    seen.add(url)
    const kind = type.split('/')[0] ?? ''
    if (kind === 'audio' || kind === 'video')
      return [
        {
          type: 'element',
          tagName: kind,
          properties: { src: url, ...(title ? { title } : {}) },
          children: [],
        },
      ]
    if (kind !== 'image' || /<img\b/i.test(html)) return []
    return [{ type: 'element', tagName: 'img', properties: { src: url, alt: title }, children: [] }]
  })
}

/** The body of an entry with what hangs on it. */
export const entryContent = (html: string, enclosures: readonly Enclosure[]): ElementContent[] => [
  ...(parseFragment(html).children as ElementContent[]),
  ...enclosed(enclosures, html),
]
