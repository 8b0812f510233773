/**
 * Pages at the former addresses of what has another id now. They say where it went, to readers without scripts by
 * sending them there; with scripts the app opens the new address, at the paragraph that the old one named. Search
 * engines and chat previews are told of the new page. Hosts that can are given a map, and answer with a redirect.
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { h5Path } from '../model/addresses'
import { pathOf } from '../model/paths'
import { VARIANTS, type Script, type Withdrawn } from '../model/schema'
import { bareDocument } from './bare'
import type { Shell } from './document'
import { head } from './head'
import { escapeHtml } from './html'
import { MOVED_FILES } from './moved-files'
import type { Page } from './drawn-page'

const WORDS: Record<Script, string> = {
  'zh-Hans': '地址换了，内容在这里：',
  'zh-Hant-TW': '網址換了，內容在這裡：',
  'zh-Hant-HK': '網址換了，內容在這裏：',
}

type Moved = NonNullable<Withdrawn['moved']>

/** What a published library has renamed. */
export async function movedIn(library: string): Promise<Moved> {
  const text = await readFile(path.join(library, pathOf({ kind: 'withdrawn' })), 'utf8').catch(() => '{}')
  return (JSON.parse(text) as Partial<Withdrawn>).moved ?? { articles: [], series: [] }
}

/** @returns path below the output folder and text of the page of each former id of what a page shows */
export function* movedPages(page: Page, moved: Moved, shell: Shell): Generator<[path: string, html: string]> {
  const { place } = page
  if (place.page === 'home') return
  const moves = place.page === 'article' ? moved.articles : moved.series
  for (const [from, to] of moves)
    if (to === place.id)
      yield [`${h5Path({ ...place, id: from }).slice(1)}index.html`, movedPage(page, shell)]
}

function movedPage(page: Page, shell: Shell): string {
  const { script, title } = page
  const address = h5Path(page.place)
  return bareDocument(shell, {
    script,
    head: head(page) + `<noscript><meta http-equiv="refresh" content="0;url=${address}"></noscript>`,
    notice:
      `<p class="notice-text">${WORDS[script]}</p>` +
      `<h1 class="notice-title"><a href="${address}">${escapeHtml(title)}</a></h1>`,
  })
}

/** A line for each former id: all scripts of it, and the pages of a series' rows. `$1` is what they have before it. */
export function movedMaps({ articles, series }: Moved): [file: string, text: string][] {
  if (articles.length + series.length === 0) return []
  const scripts = VARIANTS.map(variant => h5Path({ page: 'home', variant }).slice(0, -1)).join('|')
  const lines = (capture: string, quote: (text: string) => string): string =>
    [
      ...articles.map(([from, to]) => [`/a/${from}/?$`, `/a/${to}/`]),
      ...series.map(([from, to]) => [`/s/${from}(?:/.*)?$`, `/s/${to}/`]),
    ]
      .map(([from = '', to = '']) => `${quote(`~^(${scripts})${from}`)} ${quote(capture + to)}`)
      .join('\n')
  return [
    [MOVED_FILES.nginx, lines('$1', text => `"${text}"`).replace(/$/gm, ';')],
    [MOVED_FILES.caddy, lines('${1}', text => text)],
  ]
}
