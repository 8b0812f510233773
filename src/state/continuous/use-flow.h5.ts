import { useEffect, useState } from 'react'
import { isShown } from '../progress/view'
import { isRestoring } from '../progress/scroll'
import { flowOf, START, type Flow } from './flow'

/**
 * Follows the reader through the instalments of a page.
 * @param flowId of the element whose children they are
 * @param isOn whether there may be more than one, and the first is drawn
 */
export function useFlow(flowId: string, isOn: boolean, _drawn: unknown): Flow {
  const [flow, setFlow] = useState(START)
  useEffect(() => {
    const box = document.getElementById(flowId)
    if (!isOn || !box) return
    let frame = 0
    const measure = (): void => {
      frame = 0
      // Below another page of the stack it is hidden, on paper but for one instalment: nothing is read there.
      if (!isShown(box) || matchMedia('print').matches || isRestoring()) return
      const spans = [...box.children].map(one => one.getBoundingClientRect())
      const isSpoken = document.documentElement.classList.contains('has-aloud')
      setFlow(before => flowOf(before, spans, window.innerHeight, isSpoken))
    }
    const onChange = (): void => {
      frame ||= requestAnimationFrame(measure)
    }
    const observer = new ResizeObserver(onChange)
    observer.observe(box)
    window.addEventListener('scroll', onChange, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', onChange)
      cancelAnimationFrame(frame)
    }
  }, [flowId, isOn])
  return flow
}
