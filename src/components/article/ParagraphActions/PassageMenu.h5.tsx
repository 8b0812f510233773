import { useEffect, useRef, useState } from 'react'
import type { Passage } from '../../../state/mine/passage'
import { focusBlock } from '../../../state/progress/view'
import { useWords } from '../../../state/variant'
import { selectedPassage } from './selection'
import type { PassageMenuProps } from './types'

/** Milliseconds for which a selection must stay as it is: while it is dragged nothing jumps into view. */
const REST = 200

/**
 * What can be done with the words that are selected. It stands at the foot of the screen, where it covers neither the
 * words nor the system's own menu above them. By keyboard: Tab goes from the selection to it, Esc puts it away.
 */
export function PassageMenu({ bodyId, actionsFor, onDone }: PassageMenuProps) {
  const { words, language } = useWords()
  const [passage, setPassage] = useState<Passage>()
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const body = document.getElementById(bodyId)
      // Tapping an action moves the focus, and on some phones the selection: the menu stays until it has answered.
      if (menu.current?.contains(document.activeElement)) return
      setPassage(body ? selectedPassage(body) : undefined)
    }
    const onChange = (): void => {
      clearTimeout(timer)
      timer = setTimeout(look, REST)
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!menu.current || menu.current.contains(document.activeElement)) return
      if (event.key === 'Escape') setPassage(undefined)
      if (event.key !== 'Tab' || event.shiftKey) return
      event.preventDefault()
      menu.current.querySelector('button')?.focus({ preventScroll: true })
    }
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('keydown', onKeyDown)
    // What was selected in a prerendered page before the app has taken it over.
    onChange()
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [bodyId])

  if (!passage) return null
  const close = (): void => {
    // The menu goes: who was in it by keyboard goes on from the paragraph.
    if (menu.current?.contains(document.activeElement)) focusBlock(bodyId, passage.block)
    document.getSelection()?.removeAllRanges()
    setPassage(undefined)
    onDone()
  }
  return (
    <div
      ref={menu}
      className="passage-menu"
      role="toolbar"
      lang={language}
      aria-label={words.passage.selected}
      // The selection stays while an action is tapped.
      onPointerDown={event => event.preventDefault()}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      {actionsFor(passage).map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="passage-action button"
          onClick={() => {
            close()
            run()
          }}
        >
          {label}
        </button>
      ))}
    </div>
  )
}
