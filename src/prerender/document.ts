/** The whole HTML of a page, made from the shell that the build wrote. */
import { h5Path } from '../model/addresses'
import { FIRST_PAGE_ID, type FirstPage } from '../store/first-page-model'
import { articleKey, indexKey, seriesKey } from '../data/keys'
import { ownValue } from '../model/table'
import type { Draw } from './bundle'
import { head } from './head'
import { jsonForScript } from './html'
import type { Page } from './drawn-page'
import type { ScreenFiles } from './screens'
import { startData } from './start'
import { fontAddress, fontRule } from './title-font'
import { namesIn, usedIn, type Names, type UsedIn } from './used-styles'

/** The build's own page for every address, and what belongs into a page for one screen. */
export interface Shell {
  html: string
  screens: ScreenFiles
  /** Content of a style sheet, by its name below the output folder. */
  styles: ReadonlyMap<string, string>
  /** The script for where the app does not come, by its name below the output folder. */
  plain: string
}

/** @throws Error where the shell is not as this module knows it */
export function documentOf(page: Page, shell: Shell, draw: Draw): string {
  const first = firstPageOf(page)
  const drawn = draw.drawPage(page.place, first)
  const replacements: [RegExp, string][] = [
    [/<html lang="[^"]*">/, `<html lang="${page.script}" ${scripts(page, shell)}>`],
    [/<meta name="description"[^>]*>/, ''],
    [/<title>[^<]*<\/title>/, head(page)],
    [
      /<script defer="defer" src="[^"]*"><\/script>(?:<link href="[^"]*" rel="stylesheet">)+/,
      styleSheets(page, shell, namesIn(`<html><body>${drawn}`)),
    ],
    [/<noscript>.*?<\/noscript>/s, ''],
    [
      /<div id="app"><\/div>/,
      `<div id="app" class="taro_router">${drawn}</div>` +
        `<script type="application/json" id="${FIRST_PAGE_ID}">${jsonForScript(first)}</script>`,
    ],
  ]
  return replacements.reduce((html, [from, to]) => {
    if (!from.test(html))
      throw new Error(`The build's index.html has no ${from.source}: was it made by this version?`)
    return html.replace(from, () => to)
  }, shell.html)
}

/** Files that a page needs, with an ending, in the order of loading: what screens share first. */
const filesOf = (page: Page, { screens }: Shell, ending: string): string[] =>
  ['app', page.place.page, `words/${page.script.toLowerCase()}`]
    .flatMap(key => ownValue(screens, key) ?? [])
    .filter(file => file.endsWith(ending))

/**
 * The rules that the page is drawn by stand in it: a file of their own would cost a round trip before anything is seen. The
 * whole sheets are fetched as a printer's, which nothing waits for; the app has them count before it draws.
 */
function styleSheets(page: Page, shell: Shell, names: Names): string {
  const files = filesOf(page, shell, '.css')
  const used = files.map(file => usedOf(inPage(shell.styles.get(file)))(names)).join('')
  const whole = files.map(file => `<link rel="stylesheet" media="print" href="/${file}">`).join('')
  return `<style>${used}${fontRule(page)}</style>${whole}`
}

const sheets = new Map<string, UsedIn>()

/** Each sheet is parsed once. */
function usedOf(sheet: string): UsedIn {
  const known = sheets.get(sheet) ?? usedIn(sheet)
  sheets.set(sheet, known)
  return known
}

/** A sheet says its encoding to who reads it as a file. */
const inPage = (sheet = ''): string => sheet.replace(/^@charset "UTF-8";/, '')

/** The page's scripts, which `start.ts` asks for; the app's own after what it will ask for. */
function scripts(page: Page, shell: Shell): string {
  const [app = '', ...own] = filesOf(page, shell, '.js')
  return startData([...own, app], shell.plain, fontAddress(page))
}

function firstPageOf(page: Page): FirstPage {
  const { place, script, origin } = page
  const data = { [keyOf(page)]: dataOf(page) }
  return { path: h5Path(place), variant: place.variant, script, ...(origin && { origin }), data }
}

function keyOf({ place }: Page): string {
  switch (place.page) {
    case 'home':
      return indexKey(place.variant)
    case 'series':
      return seriesKey(place.id, place.variant)
    case 'article':
      return articleKey(place.id, place.variant)
  }
}

const dataOf = (page: Page): unknown =>
  'index' in page ? page.index : 'series' in page ? page.series : page.article
