/** What generators of sites and editors add to Markdown: made Markdown, or left out with a line in the report. */
import { toHtml } from 'hast-util-to-html'
import type { LeftOut } from '../../structure/piece'
import { figureOf } from './figure'

export interface PlainMarkdown {
  text: string
  leftOut: LeftOut[]
}

/** A line for each line, so that the lines of the report stay those of the file. Listings stay as they are. */
export function plainMarkdown(text: string): PlainMarkdown {
  const leftOut: LeftOut[] = []
  let fence: string | undefined
  const lines = text.split('\n').map((line, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined
    if (mark || fence !== undefined || /^(?: {4}|\t)/.test(line)) return line
    return plainLine(line, (words, reason) => leftOut.push({ line: at + 1, text: words, reason }))
  })
  return { text: lines.join('\n'), leftOut }
}

type Note = (words: string, reason: string) => void

function plainLine(line: string, note: Note): string {
  if (/^\s*(?:\[TOC\]|\[\[toc\]\]|\$\{toc\})\s*$/i.test(line))
    return gone(line, 'place of a contents list', note)
  if (/^\s*:::/.test(line)) return gone(line, 'mark of a box', note)
  const quoted = /^\s*>\s*\[!\w+\][+-]?\s*$/.exec(line)
  if (quoted) return gone(line, 'mark of a notice', note) || '>'
  return line
    .replace(/\{\{[<%]([^{}]*)[%>]\}\}/g, (whole, inside: string) => shortcode(whole, inside, note))
    .replace(/\{%([^{}]*)%\}/g, (whole, inside: string) => shortcode(whole, inside, note))
    .replace(/!\[\[([^[\]|]+)(?:\|([^[\]]*))?\]\]/g, (_, name: string, words?: string) =>
      picture(name, words ?? ''),
    )
    .replace(/(!\[[^[\]]*\]\([^()\s]+) +=\d*x\d*\)/g, '$1)')
    .replace(/!\[([^[\]|]*)\|\d+(?:x\d+)?\]\(/g, '![$1](')
    .replace(/\) ?\{[#.:\w][^{}]*\}/g, ')')
    .replace(/^(#{1,6} [^{}]*)\{#[^{}]*\}\s*$/, '$1')
}

/** Takes a line out. @returns nothing, in its place */
function gone(line: string, reason: string, note: Note): string {
  note(line.trim(), reason)
  return ''
}

const picture = (name: string, alt: string): string =>
  `![${/^\d+(?:x\d+)?$/.test(alt) ? '' : alt}](<${name.trim().replace(/[<>]/g, '')}>)`

/** Pictures are pictures; what stands between the two marks of any other one is text; the marks are left out. */
function shortcode(whole: string, inside: string, note: Note): string {
  const [name = '', ...words] = inside.trim().split(/\s+/)
  const named = new Map(
    [...inside.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
  const src = named.get('src')
  if (/^(?:figure|img|image)$/.test(name) && src) {
    const caption = named.get('caption') ?? named.get('title') ?? ''
    return figure(src, named.get('alt') ?? caption, caption)
  }
  if (/^(?:asset_img|img)$/.test(name)) {
    const file = words.find(word => /\.\w{2,5}$/.test(word))
    const alt = words.slice(words.indexOf(file ?? '') + 1).filter(word => !/^\d+$/.test(word))
    if (file) return figure(file, alt.join(' ').replace(/["']/g, ''), '')
  }
  note(whole, 'instruction for the program that made the site')
  return ''
}

/** As HTML, which Markdown may hold: its own picture has no place for a caption. */
const figure = (src: string, alt: string, caption: string): string => toHtml(figureOf({ src, alt, caption }))
