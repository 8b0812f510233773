import { useEffect, useRef, useState } from 'react'
import type { Passage } from '../../../library/mine/highlights'
import { useWords } from '../../../library/variant'
import { selectedPassage } from './selection'
import type { PassageMenuProps } from './types'

/** Milliseconds for which a selection must stay as it is: while it is dragged nothing jumps into view. */
const REST = 200

/**
 * What can be done with the words that are selected. It stands at the foot of the screen, where it covers neither the
 * words nor the system's own menu above them.
 */
export function PassageMenu({ bodyId, actionsFor, onDone }: PassageMenuProps) {
  const { words } = useWords()
  const [passage, setPassage] = useState<Passage>()
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      const body = document.getElementById(bodyId)
      // Tapping an action moves the focus, and on some phones the selection: the menu stays until it has answered.
      if (document.activeElement?.closest('.passage-menu')) return
      setPassage(body ? selectedPassage(body) : undefined)
    }
    const onChange = (): void => {
      clearTimeout(timer)
      timer = setTimeout(look, REST)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [bodyId])

  const isOpen = passage !== undefined
  useEffect(() => {
    if (!isOpen) return
    // By keyboard: from the selection Tab leads to the actions, wherever the menu stands in the document.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab' || event.shiftKey || menu.current?.contains(document.activeElement)) return
      event.preventDefault()
      menu.current?.querySelector('button')?.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [isOpen])

  if (!passage) return null
  const close = (): void => {
    document.getSelection()?.removeAllRanges()
    setPassage(undefined)
    onDone()
  }
  return (
    <div
      ref={menu}
      className="passage-menu"
      role="toolbar"
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
