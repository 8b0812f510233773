import Taro from '@tarojs/taro'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { partsDrawn } from '../../../data/ahead'
import { growing } from '../../../state/progress/growing'
import type { Part } from './parts'

/** Milliseconds between two parts: touches and what else the page does come first. */
const PAUSE = 60
/** Parts that are sent together where the reader waits for them: still under the 64 KB that WeChat advises. */
const TOGETHER = 6

interface Growth {
  parts: readonly Part[]
  /** How many of them are drawn. */
  drawn: number
  /** What is drawn where they are not yet: the same text in another script. */
  before: readonly Part[]
}

const shownOf = ({ parts, drawn, before }: Growth): readonly Part[] => [
  ...parts.slice(0, drawn),
  ...before.slice(drawn),
]

/**
 * The parts of a text that are to be drawn now: a screenful at first, then more and more, each when WeChat has drawn
 * the one before. A change of script goes through the text from its top in the same way.
 */
export function useShown(bodyId: string, parts: readonly Part[]): readonly Part[] {
  const [growth, setGrowth] = useState<Growth>(() => ({
    parts,
    // No less than stands there already.
    drawn: Math.max(1, partsDrawn(parts[0]?.blocks[0])),
    before: [],
  }))
  const isHasty = useRef(false)
  const isChanged = growth.parts !== parts
  const now = isChanged ? { parts, drawn: 1, before: sameCuts(shownOf(growth), parts) } : growth
  if (isChanged) setGrowth(now)
  const { drawn, before } = now
  const isWhole = drawn >= parts.length

  useLayoutEffect(() => {
    if (!isWhole) return growing(bodyId, () => (isHasty.current = true))
  }, [bodyId, isWhole])

  useEffect(() => {
    if (isWhole) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const more = (): void => {
      const by = isHasty.current || before.length > 0 ? TOGETHER : 1
      setGrowth(one => ({ ...one, drawn: one.drawn + by }))
    }
    Taro.nextTick(() => {
      if (!isGone) timer = setTimeout(more, isHasty.current ? 0 : PAUSE)
    })
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [drawn, before, isWhole])

  return shownOf(now)
}

/** What is drawn of a text, where another one is cut at the same places; else nothing of it. */
const sameCuts = (shown: readonly Part[], parts: readonly Part[]): readonly Part[] =>
  shown.length <= parts.length && shown.every(({ from }, at) => from === parts[at]?.from) ? shown : []
