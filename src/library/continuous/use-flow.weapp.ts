import Taro, { useDidShow, usePageScroll } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Span } from '../progress/position'
import { flowOf, START, type Flow } from './flow'

/** Milliseconds between two measurements while the page scrolls: each is a question to the other thread. */
const PAUSE = 200

/**
 * Follows the reader through the instalments of a page.
 * @param flowId of the element whose children they are
 * @param isOn whether there may be more than one, and the first is drawn
 * @param drawn changes when another instalment has been added to them
 */
export function useFlow(flowId: string, isOn: boolean, drawn: unknown): Flow {
  const [flow, setFlow] = useState(START)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const measureSoon = useCallback(() => {
    if (!isOn) return
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      const query = Taro.createSelectorQuery()
      query.selectViewport().fields({ size: true })
      query.selectAll(`#${flowId} .instalment`).boundingClientRect()
      query.exec(([{ height }, spans]: [{ height: number }, Span[]]) =>
        setFlow(before => flowOf(before, spans, height)),
      )
    }, PAUSE)
  }, [flowId, isOn])
  usePageScroll(measureSoon)
  useDidShow(measureSoon)
  useEffect(() => {
    measureSoon()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [measureSoon, drawn])
  return flow
}
