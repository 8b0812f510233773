import { usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'

/** Milliseconds between two measurements while the page scrolls: each is a question to the other thread. */
export const PAUSE = 200

/**
 * Measures the page after it has been drawn, and at every pause while it scrolls.
 * @param measure the same function for as long as it measures the same
 * @param isOn whether there is anything to measure
 * @param drawn changes when something else has been drawn
 * @returns has it measured soon
 */
export function useMeasureSoon(measure: () => void, isOn: boolean, drawn?: unknown): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = useCallback(() => {
    if (!isOn) return
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      measure()
    }, PAUSE)
  }, [measure, isOn])
  usePageScroll(soon)
  useEffect(() => {
    soon()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [soon, drawn])
  return soon
}
