/** Rows of a long series, of which only those in view are drawn, and some around them. */
import { useEffect, useRef, useState } from 'react'
import { restoreScroll } from '../../state/progress/scroll'
import { nearest } from '../../data/series/jump'
import { announceList } from '../../device/shown-list.h5'
import { useRows } from '../../data/series/use-rows'
import { useWords } from '../../state/variant'
import { useLatest } from '../../primitives/use-latest'
import type { LongRowsProps } from './long-rows-props'
import { usePin } from './use-pin.h5'
import { topOf, useRowWindow } from './use-row-window.h5'
import { ComingRow, WindowRow } from './WindowRow.h5'

/** Our own bar, which stays in view. */
const BAR = 56

export function WindowRows({ series, rows, fresh, target, onRenewed }: LongRowsProps) {
  const { words } = useWords()
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<number>()
  const toFocus = useRef<number>(undefined)
  const hold = usePin(list)
  const { virtualizer, listTop } = useRowWindow(list, rows, focused)
  const items = virtualizer.getVirtualItems()
  const { at, fault, retry } = useRows(
    series,
    items.flatMap(({ index }) => rows[index] ?? []),
    onRenewed,
  )

  const show = (element: HTMLElement, index: number, top: number): void => {
    hold({ row: rows[index] ?? 0, top })
    const [start = 0] = virtualizer.getOffsetForIndex(index, 'start') ?? []
    // The list may have moved since it was drawn last.
    const moved = topOf(element) - virtualizer.options.scrollMargin
    virtualizer.scrollToOffset(start + moved - top)
  }

  const latest = useLatest({ rows, show })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const leave = announceList({
      element,
      show: ({ row, top }) => latest.current.show(element, nearest(rows, row), top),
    })
    restoreScroll()
    return leave
  }, [virtualizer, rows, latest])

  useEffect(() => {
    if (!target || !list.current) return
    // A target is reached once: rows that are filtered or turned round later do not lead there again.
    toFocus.current = nearest(latest.current.rows, target.row)
    latest.current.show(list.current, toFocus.current, BAR)
  }, [target, latest])

  useEffect(() => {
    if (toFocus.current === undefined) return
    const item = list.current?.querySelector<HTMLElement>(`[data-index="${toFocus.current}"]`)
    if (!item || !at(rows[toFocus.current] ?? 0)) return // on its way
    ;(item.querySelector('a') ?? item).focus({ preventScroll: true })
    toFocus.current = undefined
  })

  const coming = items.find(({ index }) => !at(rows[index] ?? 0))
  return (
    <ul
      ref={list}
      role="list"
      className="rows rows-window"
      style={{ height: virtualizer.getTotalSize() }}
      onFocus={event => setFocused(indexOf(event.target))}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setFocused(undefined)
      }}
    >
      {items.map(({ key, index, start }, nth) => {
        const row = rows[index] ?? 0
        const instalment = at(row)
        const gap = start - (items[nth - 1]?.end ?? listTop)
        const place = { measure: virtualizer.measureElement, index, count: rows.length, row, gap }
        if (instalment)
          return (
            <WindowRow
              key={key}
              {...place}
              series={series}
              instalment={instalment}
              isFresh={instalment.id !== undefined && fresh.has(instalment.id)}
            />
          )
        return (
          <ComingRow
            key={key}
            {...place}
            fault={fault && index === coming?.index ? words.failed[fault] : undefined}
            onRetry={retry}
          />
        )
      })}
    </ul>
  )
}

const indexOf = (element: Element): number | undefined => {
  const index = element.closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? undefined : Number(index)
}
