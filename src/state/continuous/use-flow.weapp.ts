import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import type { Span } from '../progress/position'
import { useMeasureSoon } from '../../device/use-measure-soon'
import { flowOf, START, type Flow } from './flow'

/**
 * Follows the reader through the instalments of a page.
 * @param flowId of the element whose children they are
 * @param isOn whether there may be more than one, and the first is drawn
 * @param drawn changes when another instalment has been added to them
 */
export function useFlow(flowId: string, isOn: boolean, drawn: unknown): Flow {
  const [flow, setFlow] = useState(START)
  const measure = useCallback(() => {
    const query = Taro.createSelectorQuery()
    query.selectViewport().fields({ size: true })
    query.selectAll(`#${flowId} .instalment`).boundingClientRect()
    query.exec(([{ height }, spans]: [{ height: number }, Span[]]) =>
      setFlow(before => flowOf(before, spans, height)),
    )
  }, [flowId])
  useDidShow(useMeasureSoon(measure, isOn, drawn))
  return flow
}
