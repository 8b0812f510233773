import { box } from './dom'

let layer: HTMLElement
export const setOverlayLayer = (element: HTMLElement): void => void (layer = element)

/**
 * Opens a window over the app. A tap opens it at touchend, and the browser's click of that same touch would land
 * on it: so it hears no click until a press has begun on it.
 */
export function openOverlay(kind: string, testId: string, content: Node[]): HTMLElement {
  const overlay = box(`shell-overlay shell-overlay-${kind}`, { testId, children: content })
  let pressed = false
  overlay.addEventListener('pointerdown', () => (pressed = true), true)
  overlay.addEventListener('click', event => pressed || event.stopImmediatePropagation(), true)
  layer.append(overlay)
  return overlay
}

const TOAST_MARKS: Record<string, string> = { success: '✓ ', error: '✕ ', loading: '… ' }
let toast: { element: HTMLElement; timer: number; kind: 'toast' | 'loading' } | undefined

export function hideToast(): void {
  window.clearTimeout(toast?.timer)
  toast?.element.remove()
  toast = undefined
}

/** @param duration in milliseconds; a loading sign stays until it is hidden */
export function showToast(text: string, icon: string, duration: number): void {
  hideToast()
  const kind = icon === 'loading' ? 'loading' : 'toast'
  const element = box('shell-toast', { text: (TOAST_MARKS[icon] ?? '') + text, testId: kind })
  layer.append(element)
  toast = { element, kind, timer: duration === Infinity ? 0 : window.setTimeout(hideToast, duration) }
}

interface Dialog {
  title?: string
  content?: string
  confirmText?: string
  cancelText?: string
  showCancel?: boolean
  editable?: boolean
  placeholderText?: string
}

export function askDialog(options: Dialog): Promise<{ confirm: boolean; cancel: boolean; content: string }> {
  return new Promise(resolve => {
    const input = document.createElement('input')
    input.placeholder = options.placeholderText ?? ''
    if (options.editable) input.value = options.content ?? ''
    const body = box(
      'shell-dialog-body',
      options.editable ? { children: [input] } : { text: options.content ?? '' },
    )
    const close = (confirm: boolean) => (): void => {
      overlay.remove()
      resolve({ confirm, cancel: !confirm, content: confirm && options.editable ? input.value : '' })
    }
    const ok = box('shell-button shell-button-ok', {
      text: options.confirmText ?? '确定',
      testId: 'modal-ok',
      onTap: close(true),
    })
    const no = box('shell-button', {
      text: options.cancelText ?? '取消',
      testId: 'modal-cancel',
      onTap: close(false),
    })
    const buttons = box('shell-dialog-buttons', { children: options.showCancel === false ? [ok] : [no, ok] })
    const title = box('shell-dialog-title', { text: options.title ?? '' })
    const overlay = openOverlay('center', 'modal', [
      box('shell-dialog', { children: [title, body, buttons] }),
    ])
  })
}

export interface SheetItem {
  label: string
  testId?: string
  disabled?: boolean
}

/** @returns the index of the row tapped, or -1 when the reader taps beside the rows */
export function askSheet(items: SheetItem[], testId: string): Promise<number> {
  return new Promise(resolve => {
    const close = (choice: number): void => {
      overlay.remove()
      resolve(choice)
    }
    const rows = items.map((item, index) => {
      const row = box('shell-sheet-row', { text: item.label, testId: item.testId ?? `sheet-${index}` })
      row.setAttribute('aria-disabled', String(item.disabled === true))
      row.addEventListener('click', event => {
        event.stopPropagation()
        if (!item.disabled) close(index)
      })
      return row
    })
    const overlay = openOverlay('bottom', testId, [box('shell-sheet', { children: rows })])
    overlay.addEventListener('click', () => close(-1))
  })
}

/** WeChat's picture viewer: swipe between pictures, tap to close. `urls` are addresses a browser can load. */
export function showPictures(urls: string[], current: number): void {
  const images = urls.map(url => Object.assign(document.createElement('img'), { src: url }))
  const strip = box('shell-pictures', {
    children: images.map(image => box('shell-picture', { children: [image] })),
  })
  const count = box('shell-picture-count', { testId: 'preview-count' })
  const paint = (): void => {
    count.textContent = `${Math.round(strip.scrollLeft / (strip.clientWidth || 1)) + 1} / ${urls.length}`
  }
  strip.addEventListener('scroll', paint)
  const overlay = openOverlay('pictures', 'preview', [strip, count])
  overlay.addEventListener('click', () => overlay.remove())
  strip.scrollTo({ left: current * strip.clientWidth, behavior: 'instant' })
  paint()
}
