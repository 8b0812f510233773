/**
 * What works on a prerendered page where the app does not: settings, the choice of script and sharing, drawn by hand.
 * A script of its own, asked for only when something has failed (`src/prerender/start.ts`); it changes nothing that
 * the app would take over, and is silent as soon as the app runs.
 */
import { SIZES, THEMES } from '../state/settings-model'
import { copy } from '../share/clipboard'
import { canShare, share } from '../share/system'
import type { Script } from '../model/schema'
import { ownValue } from '../model/table'
import type { Words } from '../words'
import { button, element } from './dom'
import { closePanel, drawBox, openPanel } from './panel'
import { changeSettings, currentSettings } from './settings'
import type { PlainWords } from './words'

/** The words of one script that are said here. */
export type WordsHere = Pick<
  Words,
  'close' | 'chooseScript' | 'variants' | 'share' | 'copyLink' | 'copied' | 'copyFailed'
> &
  Pick<PlainWords, 'lost' | 'reload'> & {
    settings: Pick<Words['settings'], 'title' | 'size' | 'smaller' | 'larger' | 'theme'>
  }

/** Written when this is bundled. */
declare const WORDS: Record<Script, WordsHere>

interface AppState {
  /** Set by the app when it answers; taken back when it has failed after all. */
  appRuns?: boolean
  /** What was tapped before anything listened, for the app to tap again (`src/prerender/early.ts`). */
  earlyTap?: HTMLElement | null
  lostApp?: () => void
}
const state = window as unknown as AppState

const words = (): WordsHere => ownValue(WORDS, document.documentElement.lang) ?? WORDS['zh-Hans']

const note = (): HTMLElement =>
  element('p', {}, [
    element('span', {}, `${words().lost} `),
    element('a', { href: '', class: 'plain-link' }, words().reload),
  ])

function openSettings(): void {
  const { settings, close } = words()
  const { size, theme } = currentSettings()
  const at = SIZES.indexOf(size)
  const change = (next: Parameters<typeof changeSettings>[0]): void => {
    changeSettings(next)
    openSettings()
  }
  const resize = (label: string, to: number): HTMLButtonElement => {
    const next = SIZES[to]
    const made = button(label, () => next && change({ size: next }))
    made.disabled = next === undefined
    return made
  }
  openPanel(settings.title, close, [
    element('p', {}, `${settings.size} ${size}`),
    element('p', {}, [resize(settings.smaller, at - 1), resize(settings.larger, at + 1)]),
    element('p', {}, settings.theme.name),
    element(
      'p',
      {},
      THEMES.map(one => button(settings.theme[one], () => change({ theme: one }), one === theme)),
    ),
    note(),
  ])
}

/** The page's other scripts, as its head names them. */
function openScripts(): void {
  const { chooseScript, variants, close } = words()
  const links = Array.from(document.querySelectorAll<HTMLLinkElement>('link[hreflang]'), one => {
    const variant = one.hreflang === 'x-default' ? 'original' : (one.hreflang as Script)
    const { pathname } = new URL(one.href)
    const current = pathname === window.location.pathname ? { 'aria-current': 'page' } : undefined
    return element('a', { class: 'plain-link', href: pathname, ...current }, variants[variant])
  })
  openPanel(chooseScript, close, [element('p', {}, links), note()])
}

/** The page's address as others should have it. */
const address = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ??
  window.location.href.replace(/#.*/, '')

function openShare(): void {
  const { share: title, copyLink, copied, copyFailed, close } = words()
  const url = address()
  const field = element('input', { readonly: '', value: url, 'aria-label': copyLink })
  const said = element('p', { role: 'status' })
  const onCopy = (): void => {
    void copy(url).then(isCopied => {
      said.textContent = isCopied ? copied : copyFailed
      if (!isCopied) field.select()
    })
  }
  openPanel(title, close, [field, element('p', {}, [button(copyLink, onCopy)]), said, note()])
}

/** What a button of the page does here, by its class; those that are not named are hidden. */
const ACTIONS = new Map<string, () => void>([
  ['bar-settings', openSettings],
  ['bar-script', openScripts],
  ['bar-share', shareAtOnce],
  ['bar-back', goBack],
  ['share-strip-target', openShare],
])

function shareAtOnce(): void {
  if (canShare())
    void share({ title: document.title, url: address() }).then(how => how === 'failed' && openShare())
  else openShare()
}

function goBack(): void {
  if (window.history.length > 1) window.history.back()
  else window.location.href = '/'
}

const dead = `#app button${[...ACTIONS.keys()].map(name => `:not(.${name})`).join('')},.contents{display:none}`

function onClick(event: Event): void {
  if (state.appRuns) return
  const tapped = (event.target as Element).closest('#app button')
  const name = tapped && [...ACTIONS.keys()].find(one => tapped.classList.contains(one))
  if (!name) return
  state.earlyTap = null
  ACTIONS.get(name)?.()
}

/** An entry of the history that the app had made: without it, only the page itself can show it. */
const { pathname } = window.location
function onBack(): void {
  if (!state.appRuns && window.location.pathname !== pathname) window.location.reload()
}

/** What stands for a script's work where there is none stands here too: to a browser that runs scripts it is text. */
function begin(): void {
  const isDrawn = document.getElementById('first-page') !== null
  drawBox(isDrawn ? dead : '#bare{visibility:visible!important}')
  for (const one of Array.from(document.querySelectorAll('#app noscript'))) one.outerHTML = one.textContent
}

state.lostApp = () => {
  closePanel()
  begin()
}
document.addEventListener('click', onClick)
window.addEventListener('popstate', onBack)
if (!state.appRuns) begin()
