import { useEffect, useLayoutEffect, useRef } from 'react'
import { holdBack } from './back.h5'
import { useLatest } from './use-latest'

/** How many lie over the page: a poster, say, over the sheet that it was opened from. */
let over = 0

/**
 * For what lies over the whole page: the page does not scroll below it, "back" closes it first, and the focus returns to
 * where it was.
 * @param takeFocus called once it is drawn, to move the focus in
 */
export function useOverPage(takeFocus: () => void, onClose: () => void): void {
  const close = useLatest(onClose)
  const take = useRef(takeFocus)

  const before = useRef<Element | null>(null)
  // At once with what is seen: the next key belongs to it.
  useLayoutEffect(() => {
    before.current = document.activeElement
    take.current()
  }, [])
  useEffect(() => {
    over += 1
    document.documentElement.classList.add('has-sheet')
    const release = holdBack(() => close.current())
    return () => {
      release()
      over -= 1
      if (over === 0) document.documentElement.classList.remove('has-sheet')
      if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
    }
  }, [close])
}
