import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../library/variant'
import type { ParagraphActionProps } from './paragraph-action-props'

interface Selected {
  paragraph: number
  /** Where the action stands, in pixels of the document: below the selection's end. */
  top: number
}

/** Pixels between a selection and the action; the system's own menu stands above the selection. */
const GAP = 10

/** The paragraph of this article that a selection lies within; none where it spans several. */
function selectedIn(article: Element | null | undefined): Selected | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const within = range.commonAncestorContainer
  const element = within instanceof Element ? within : within.parentElement
  const paragraph = element?.closest('.paragraph')
  const number = /^p(\d+)$/.exec(paragraph?.id ?? '')?.[1]
  // Pages that are not shown have their own action, for their own article.
  if (number === undefined || !paragraph || !article?.contains(paragraph)) return undefined
  return { paragraph: Number(number), top: range.getBoundingClientRect().bottom + window.scrollY + GAP }
}

/**
 * "Share this paragraph", offered while something inside one is selected. By keyboard: Tab goes from the selection to
 * the action, Esc puts it away.
 */
export function ParagraphAction({ onShare }: ParagraphActionProps) {
  const { words, script } = useWords()
  const [at, setAt] = useState<Selected>()
  const place = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    const look = (): void => {
      // The focus on the action may take the selection away; it is not to go with it.
      if (document.activeElement !== button.current || button.current === null)
        setAt(selectedIn(place.current?.parentElement))
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!button.current || document.activeElement === button.current) return
      if (event.key === 'Escape') setAt(undefined)
      if (event.key !== 'Tab' || event.shiftKey) return
      event.preventDefault()
      button.current.focus({ preventScroll: true })
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  if (!at) return <span ref={place} hidden />
  const action = createPortal(
    <div className={`page-colours script-${script} paragraph-action`} lang={script} style={{ top: at.top }}>
      <button
        ref={button}
        type="button"
        className="pill pill-strong button"
        // A tap would first take the selection away, and the action with it.
        onMouseDown={event => event.preventDefault()}
        onKeyDown={event => event.key === 'Escape' && setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onClick={() => {
          setAt(undefined)
          document.getSelection()?.removeAllRanges()
          onShare(at.paragraph)
        }}
      >
        {words.shareParagraph}
      </button>
    </div>,
    document.body,
  )
  return (
    <>
      <span ref={place} hidden />
      {action}
    </>
  )
}
