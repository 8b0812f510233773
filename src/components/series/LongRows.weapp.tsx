/** Rows of a long series in groups, of which those near the view are drawn; room of their height stands for the others. */
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { nearest } from '../../data/series/jump'
import { useRows } from '../../data/series/use-rows'
import { useWords } from '../../state/variant'
import type { Instalment, Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { useLatest } from '../../primitives/use-latest'
import { InstalmentLink, useRowClass } from '../InstalmentRow'
import { GROUP, groupAt, heightOf, type Heights } from './row-groups'
import type { LongRowsProps } from './long-rows-props'

/** Groups drawn at a time: the view, and more than a screen on both sides of it. */
const DRAWN = 3
/** Pixels outside of the view within which undrawn room is drawn. */
const NEAR = 400

export function LongRows({ series, rows, fresh, target, onRenewed }: LongRowsProps) {
  const { words, language } = useWords()
  const [first, setFirst] = useState(0)
  const [heights, setHeights] = useState<Heights>(new Map())
  const [reached, setReached] = useState<typeof target>()
  // A target is reached once: rows that are filtered or turned round later do not lead there again.
  if (target && target !== reached) {
    setReached(target)
    setFirst(Math.max(0, Math.floor(nearest(rows, target.row) / GROUP) - 1))
  }
  /** On the way to a row: what is in view meanwhile does not count. */
  const jumping = useRef(false)
  const groups = Math.ceil(rows.length / GROUP)
  const from = Math.max(0, Math.min(first, groups - DRAWN))
  const drawn = rows.slice(from * GROUP, (from + DRAWN) * GROUP)
  const { at, fault, retry } = useRows(series, drawn, onRenewed)
  const above = heightOf(heights, 0, from, rows.length)
  const below = heightOf(heights, from + DRAWN, groups, rows.length)
  const latest = useLatest({ rows, heights })

  useEffect(() => {
    Taro.nextTick(() => measure(from, setHeights))
    const observer = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
    const onRoom = (listTop: number): void => {
      if (!jumping.current) setFirst(groupAt(latest.current.heights, -listTop - 2 * NEAR, rows.length))
    }
    observer
      .relativeToViewport({ top: NEAR, bottom: NEAR })
      .observe('#room-above', ({ intersectionRect, boundingClientRect }) => {
        if (intersectionRect && boundingClientRect && intersectionRect.height > 0)
          onRoom(boundingClientRect.top)
      })
    const under = Taro.createIntersectionObserver(Taro.getCurrentInstance().page ?? {})
    under
      .relativeToViewport({ top: NEAR, bottom: NEAR })
      .observe('#room-below', ({ intersectionRect, boundingClientRect }) => {
        const span = heightOf(latest.current.heights, 0, from + DRAWN, rows.length)
        if (intersectionRect && boundingClientRect && intersectionRect.height > 0)
          onRoom(boundingClientRect.top - span)
      })
    return () => {
      observer.disconnect()
      under.disconnect()
    }
  }, [from, rows, latest])

  useEffect(() => {
    if (!target) return
    const index = nearest(latest.current.rows, target.row)
    jumping.current = true
    let isHere = true
    Taro.nextTick(() =>
      setTimeout(() => {
        const done = (): void => void (jumping.current = false)
        if (isHere) Taro.pageScrollTo({ selector: `#row-${index}`, duration: 0 }).then(done, done)
      }, DRAWING),
    )
    return () => {
      isHere = false
    }
  }, [target, latest])

  return (
    <>
      <Box id="room-above" style={{ height: `${above}px` }} />
      {fault && (
        <Box className="row-coming" language={language}>
          <Box className="row-coming-fault">{words.failed[fault]}</Box>
          <Button className="series-order" onTap={retry}>
            {words.retry}
          </Button>
        </Box>
      )}
      <Box as="ul" role="list" className="rows">
        {Array.from({ length: Math.min(DRAWN, groups - from) }, (_, number) => (
          <Box key={from + number} id={`group-${from + number}`}>
            {drawn.slice(number * GROUP, (number + 1) * GROUP).map((row, place) => (
              <Row
                key={row}
                id={`row-${(from + number) * GROUP + place}`}
                series={series}
                instalment={at(row)}
                fresh={fresh}
              />
            ))}
          </Box>
        ))}
      </Box>
      <Box id="room-below" style={{ height: `${below}px` }} />
    </>
  )
}

/** Milliseconds for rows to reach the screen: WeChat does not tell when they have. */
const DRAWING = 120

/** Tells the heights that the drawn groups have. */
function measure(from: number, set: (change: (before: Heights) => Heights) => void): void {
  const query = Taro.createSelectorQuery()
  for (let group = from; group < from + DRAWN; group++) query.select(`#group-${group}`).boundingClientRect()
  query.exec((found: ({ height: number } | null)[]) => {
    const measured = found.flatMap((box, at): [number, number][] =>
      box?.height ? [[from + at, box.height]] : [],
    )
    set(before => new Map([...before, ...measured]))
  })
}

interface RowProps {
  id: string
  series: Series
  /** Absent while it is on its way. */
  instalment: Instalment | undefined
  fresh: ReadonlySet<string>
}

function Row({ id, series, instalment, fresh }: RowProps) {
  const className = useRowClass(instalment ?? { title: '' })
  return (
    <Box as="li" id={id} className={instalment ? className : 'instalment-row row-coming'} busy={!instalment}>
      {instalment ? (
        <InstalmentLink
          instalment={instalment}
          variant={series.variant}
          withTag={series.tags.length > 1}
          isFresh={instalment.id !== undefined && fresh.has(instalment.id)}
        />
      ) : (
        <Box className="skeleton-line row-coming-title" />
      )}
    </Box>
  )
}
