import { useEffect, useRef, type RefObject } from 'react'
import type { RowPlace } from '../../device/shown-list.h5'

/** Milliseconds without a correction after which a row is where it belongs. */
const QUIET = 1_000
/** What a reader moves the page with. */
const MOVES = ['wheel', 'touchstart', 'mousedown', 'keydown'] as const

/**
 * Holds a row at its place in the view while those above it get their text, and with it their real height; until the
 * reader moves, or all is quiet.
 * @returns begins to hold one
 */
export function usePin(list: RefObject<HTMLElement | null>): (place: RowPlace) => void {
  const pin = useRef<RowPlace>(undefined)
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined)
  const rest = (): void => {
    clearTimeout(quiet.current)
    quiet.current = setTimeout(() => (pin.current = undefined), QUIET)
  }

  useEffect(() => {
    const release = (): void => void (pin.current = undefined)
    for (const move of MOVES) window.addEventListener(move, release, { passive: true })
    return () => {
      release()
      for (const move of MOVES) window.removeEventListener(move, release)
    }
  }, [])

  // After every drawing: heights have changed with it.
  useEffect(() => {
    if (!pin.current) return
    const { row, top } = pin.current
    const item = list.current?.querySelector(`[data-row="${row}"]`)
    const off = item ? item.getBoundingClientRect().top - top : 0
    if (Math.abs(off) < 1) return
    window.scrollBy(0, off)
    rest()
  })

  return place => {
    pin.current = place
    rest()
  }
}
