/** One panel at the page's foot, over the text and outside of what the app draws. */
import { button, element } from './dom'

/** Of the box that holds all that is drawn here, to be taken out at once. */
const BOX_ID = 'plain'

const box = (): HTMLElement | null => document.getElementById(BOX_ID)

let opener: HTMLElement | null = null

/**
 * Opens the panel with these contents, in the place of what was in it. The focus goes into it, and back where it came
 * from when it closes.
 */
export function openPanel(title: string, close: string, contents: readonly HTMLElement[]): void {
  const open = box()?.querySelector('[role=dialog]')
  if (!open) opener = document.activeElement as HTMLElement | null
  open?.remove()
  const heading = element('p', { class: 'plain-title' }, title)
  const panel = element(
    'div',
    { class: 'plain-panel page-colours', role: 'dialog', 'aria-label': title, tabindex: '-1' },
    [heading, ...contents, button(close, closePanel)],
  )
  panel.addEventListener('keydown', event => {
    if (event.key === 'Escape') closePanel()
  })
  box()?.append(panel)
  panel.focus({ preventScroll: true })
}

export function closePanel(): void {
  box()?.querySelector('[role=dialog]')?.remove()
  opener?.focus({ preventScroll: true })
}

/** Puts the box into the page; once. `hides` are buttons that do nothing without the app. */
export function drawBox(hides: string): void {
  if (box()) return
  document.body.append(element('div', { id: BOX_ID }, [element('style', {}, STYLE + hides)]))
}

const STYLE = [
  '.plain-panel{position:fixed;z-index:9;left:0;right:0;bottom:0;max-height:70vh;overflow:auto;outline:0;',
  'padding:16px 22px calc(16px + env(safe-area-inset-bottom));border-top:1px solid var(--rule);',
  'background:var(--sheet);color:var(--ink);font-size:16px;line-height:1.6}',
  '.plain-panel p{margin:0 0 10px}',
  '.plain-title{font-weight:600}',
  '.plain-panel button,.plain-panel .plain-link{display:inline-block;min-height:44px;min-width:44px;',
  'margin:0 8px 8px 0;padding:0 14px;border:1px solid var(--rule);border-radius:22px;background:none;',
  'color:inherit;font:inherit;line-height:42px;text-decoration:none;box-sizing:border-box}',
  '.plain-panel [aria-pressed=true],.plain-panel [aria-current]{border-color:var(--accent);color:var(--accent);font-weight:600}',
  '.plain-panel input{width:100%;height:44px;margin:0 0 10px;padding:0 10px;border:1px solid var(--rule);',
  'background:var(--paper);color:inherit;font-size:16px;box-sizing:border-box}',
].join('')
