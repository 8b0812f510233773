import { useContext, useRef, type KeyboardEvent } from 'react'
import { createPortal } from 'react-dom'
import { LookContext } from './look-context'
import { useOverPage } from './over-page.h5'
import type { SheetProps } from './types'
import '../styles/sheets.scss'
import '../styles/beside.scss'
import '../styles/new-release.scss' // said over a page too, and never before sheets have come: see boot.h5.ts

const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]'

/** A sheet over the page: focus moves in, is kept, and returns; Esc, back and a tap beside it close it. */
export function Sheet({ title, closeLabel, script, beside, onClose, children }: SheetProps) {
  const { language } = useContext(LookContext)
  const panel = useRef<HTMLDivElement>(null)
  useOverPage(() => panel.current?.focus({ preventScroll: true }), onClose)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Tab') return
    const all = [...(panel.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])]
    const last = event.shiftKey ? all[0] : all[all.length - 1]
    const at = document.activeElement
    if (at !== last && !(event.shiftKey && at === panel.current)) return
    event.preventDefault()
    const next = event.shiftKey ? all[all.length - 1] : all[0]
    next?.focus()
  }

  // Outside the page's own box: a page that the router hides or moves would take the sheet with it.
  return createPortal(
    <div className={`page-colours script-${script}${beside ? ' sheet-beside' : ''}`} lang={language}>
      <div className="sheet-scrim" onClick={onClose} />
      <div
        ref={panel}
        className="sheet"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="sheet-head">
          <h2 className="sheet-title">{title}</h2>
          <button type="button" className="sheet-close button" aria-label={closeLabel} onClick={onClose}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
        <div className="sheet-body">{children}</div>
      </div>
    </div>,
    document.body,
  )
}
