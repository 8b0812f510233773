/**
 * Pages that only the app draws: what stands there until it does, and for whoever it never comes to. They say what is
 * wrong and lead home, without a script: at once where the browser runs none, and after ten seconds where the app has not
 * come (`src/plain/` says it sooner where it learns of it).
 */
import { h5Path, type Place } from '../model/addresses'
import { VARIANTS, type Script } from '../model/schema'
import { plainWords } from '../plain/words'
import { interfaceScript, wordsIn } from '../words'
import type { Shell } from './document'
import { escapeHtml } from './html'
import { MISSING_FILE, SHELL_FILE } from './screens'
import { startData } from './start'

interface Bare {
  title: string
  /** Of the words that stand there, one after the other. */
  scripts: readonly Script[]
  /** Search engines leave it out. */
  isHidden: boolean
  /** Where there is no such page, which is true whether the app comes or not. */
  isMissing?: boolean
}

/** @returns path below the output folder and text of each */
export function* barePages(shell: Shell): Generator<[path: string, html: string]> {
  const both: Bare['scripts'] = ['zh-Hans', 'zh-Hant-TW']
  const { appName, notFound } = wordsIn('zh-Hans')
  yield [SHELL_FILE, bare(shell, { title: appName, scripts: both, isHidden: false })]
  const title = `${notFound.title} · ${appName}`
  yield [MISSING_FILE, bare(shell, { title, scripts: both, isHidden: true, isMissing: true })]
  for (const variant of VARIANTS) {
    const script = interfaceScript(variant, 'zh-Hans')
    const words = wordsIn(script)
    const places: [Place, string][] = [
      [{ page: 'search', variant }, words.search.title],
      [{ page: 'mine', variant }, words.mine.title],
    ]
    for (const [place, name] of places)
      yield [
        `${h5Path(place).slice(1)}index.html`,
        bare(shell, { title: `${name} · ${words.appName}`, scripts: [script], isHidden: true }),
      ]
  }
}

function bare(shell: Shell, page: Bare): string {
  const [script = 'zh-Hans'] = page.scripts
  const robots = page.isHidden ? '<meta name="robots" content="noindex">' : ''
  return bareDocument(shell, {
    script,
    head: `<title>${escapeHtml(page.title)}</title>${robots}`,
    style: page.isMissing ? '' : STYLE,
    notice: noticeOf(page),
  })
}

interface BareDocument {
  /** Of the page. */
  script: Script
  /** From its title on. */
  head: string
  /** For what stands there; without it that is seen at once. */
  style?: string
  /** What stands there until the app has drawn. */
  notice: string
}

/** A page that the app draws, with what stands there until then. */
export function bareDocument(shell: Shell, { script, head, style = '', notice }: BareDocument): string {
  const app = (shell.screens.app ?? []).filter(file => file.endsWith('.js'))
  const box =
    `${HIDE}<div id="bare" class="screen page-colours script-${script}">` +
    `<main class="content"><div class="notice">${notice}</div></main></div>`
  const replacements: [RegExp, string][] = [
    [/<noscript>.*?<\/noscript>/s, ''], // before those that follow bring their own
    [/<html lang="[^"]*">/, `<html lang="${script}" ${startData(app, shell.plain)}>`],
    [/<title>[^<]*<\/title>/, head],
    [/<script defer="defer" src="[^"]*"><\/script>/, style],
    [/<div id="app"><\/div>/, `<div id="app"></div>${box}`],
  ]
  return replacements.reduce((html, [from, to]) => {
    if (!from.test(html))
      throw new Error(`The build's index.html has no ${from.source}: was it made by this version?`)
    return html.replace(from, () => to)
  }, shell.html)
}

/** What the app draws takes its place; Taro draws nothing into its box until a screen is ready. */
const STYLE =
  '<style>#bare{visibility:hidden;animation:bare 0s 10s forwards}@keyframes bare{to{visibility:visible}}</style>' +
  '<noscript><style>#bare{visibility:visible;animation:none}</style></noscript>'

const HIDE = '<style>#app:not(:empty)~#bare{display:none}</style>'

function noticeOf({ scripts, isMissing }: Bare): string {
  const [first = 'zh-Hans'] = scripts
  const said = scripts.map(script => (isMissing ? missing(script) : lost(script))).join('')
  const home = `<a class="pill" href="/" lang="${first}">${wordsIn(first).toHome}</a>`
  const again = isMissing
    ? ''
    : `<a class="pill pill-strong" href="" lang="${first}">${plainWords[first].reload}</a>`
  return `${said}<div class="notice-actions">${again}${home}</div>`
}

function missing(script: Script): string {
  const { title, text } = wordsIn(script).notFound
  return said(script, title, `<p class="notice-text">${text}</p>`)
}

function lost(script: Script): string {
  const { bareTitle, bareText, withoutScripts } = plainWords[script]
  // One of the two shows: browsers that run scripts take what stands in <noscript> for text of no element.
  return said(
    script,
    bareTitle,
    `<noscript><style>.bare-lost{display:none}</style><p class="notice-text">${withoutScripts}</p></noscript>` +
      `<p class="notice-text bare-lost">${bareText}</p>`,
  )
}

const said = (script: Script, title: string, text: string): string =>
  `<div lang="${script}"><h1 class="notice-title">${title}</h1>${text}</div>`
