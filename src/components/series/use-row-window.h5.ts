/** Which rows of a long list are drawn, and where each stands on the page. */
import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  useWindowVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Pixels of a row whose title takes one line. */
const ROW = 77
/** Rows drawn above and below the view. */
const AROUND = 8

/** Pixels from the top of the document. */
export const topOf = (element: Element): number =>
  Math.round(element.getBoundingClientRect().top + window.scrollY)

/**
 * @param rows what the list shows, each told from the others
 * @param focused index of the row that has the focus
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  rows: readonly number[],
  focused: number | undefined,
): { virtualizer: Virtualizer<Window, HTMLLIElement>; listTop: number } {
  const [listTop, setListTop] = useState(0)
  // A page that lies below another one has no height: what was measured stays.
  const isShown = useRef(true)
  useDidShow(() => void (isShown.current = true))
  useDidHide(() => void (isShown.current = false))

  // By another function the places of all rows are worked out anew: ten thousand of them in every frame.
  const getItemKey = useCallback((index: number) => rows[index] ?? index, [rows])

  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: rows.length,
    estimateSize: () => ROW,
    getItemKey,
    overscan: AROUND,
    scrollMargin: listTop,
    rangeExtractor: range => withFocused(range, focused),
    observeElementOffset: (instance, tell) =>
      observeWindowOffset(instance, (...offset) => isShown.current && tell(...offset)),
    observeElementRect: (instance, tell) =>
      observeWindowRect(instance, rect => isShown.current && tell(rect)),
    measureElement: (element, entry, instance) =>
      element.offsetParent === null
        ? (instance.itemSizeCache.get(rows[instance.indexFromElement(element)] ?? -1) ?? ROW)
        : measureElement(element, entry, instance),
  })

  // Whatever is drawn above the list may move it; the same number draws nothing anew.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- on every draw
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- only layout knows it
    if (list.current?.offsetParent) setListTop(topOf(list.current))
  })

  return { virtualizer, listTop }
}

/** The row that has the focus stays drawn wherever the view is, with its neighbours: the keyboard goes on from it. */
function withFocused(range: Range, focused: number | undefined): number[] {
  const drawn = new Set(defaultRangeExtractor(range))
  if (focused !== undefined)
    for (const index of [focused - 1, focused, focused + 1])
      if (index >= 0 && index < range.count) drawn.add(index)
  return [...drawn].sort((a, b) => a - b)
}
