import { useEffect, useState, type RefObject } from 'react'
import { panBy, WHOLE, zoomTo, type Point, type Room, type Zoom } from '../../device/zoom'
import { tableOf } from '../../model/table'
import { watchTouches } from './touch-zoom.h5'

/** How much a double tap enlarges, and a press of a key. */
const DOUBLE_TAP = 2.5
const STEP = 1.5
/** Below this a picture that has been pinched is taken for whole. */
const NEARLY_WHOLE = 1.1

export interface PictureZoom {
  /** Answers a key: true where it was one of this. */
  onKey: (key: string) => boolean
  /** A double click, at a point of the screen. */
  toggle: (at: Point) => void
  /** Shows the whole picture again. */
  reset: () => void
}

const PAN = tableOf<Point>({
  ArrowLeft: { x: 80, y: 0 },
  ArrowRight: { x: -80, y: 0 },
  ArrowUp: { x: 0, y: 80 },
  ArrowDown: { x: 0, y: -80 },
})

/**
 * Enlarges the picture that is shown: by two fingers, a double tap or click, the keys + − 0; moved by a finger or the
 * arrow keys.
 * @param strip holds the pictures
 * @param at index of the one that is shown
 */
export function useZoom(strip: RefObject<HTMLElement | null>, at: number): PictureZoom {
  const [zoom] = useState(createZoom)
  useEffect(() => {
    const element = strip.current
    if (!element) return
    zoom.watch(element, at)
    const stop = watchTouches(element, zoom)
    return () => {
      stop()
      zoom.reset()
    }
  }, [strip, at, zoom])
  return zoom
}

function createZoom() {
  let zoom: Zoom = WHOLE
  let strip: HTMLElement | undefined
  let shown = 0
  const picture = (): HTMLImageElement | undefined =>
    strip?.querySelectorAll<HTMLImageElement>('.viewer-image')[shown]

  const apply = (next: Zoom): void => {
    zoom = next
    const { scale, x, y } = next
    const image = picture()
    if (image) image.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`
    // The strip's own swipe waits until the picture is whole again.
    strip?.classList.toggle('is-zoomed', scale > 1)
  }
  const roomOf = (image: HTMLImageElement): Room => ({
    picture: { width: image.offsetWidth, height: image.offsetHeight },
    view: { width: window.innerWidth, height: window.innerHeight },
  })
  /** @param around a point of the screen; absent: the picture's middle as it stands */
  const scaleTo = (scale: number, around?: Point): void => {
    const image = picture()
    if (!image) return
    const { left, top, width, height } = image.getBoundingClientRect()
    const middle = { x: left + width / 2 - zoom.x, y: top + height / 2 - zoom.y }
    const point = around ? { x: around.x - middle.x, y: around.y - middle.y } : { x: zoom.x, y: zoom.y }
    apply(zoomTo(zoom, scale, point, roomOf(image)))
  }
  const pan = (by: Point): void => {
    const image = picture()
    if (image) apply(panBy(zoom, by, roomOf(image)))
  }
  const toggle = (point: Point): void => scaleTo(zoom.scale > 1 ? 1 : DOUBLE_TAP, point)
  return {
    /** @param element holds the pictures; @param at index of the one to enlarge */
    watch(element: HTMLElement, at: number) {
      strip = element
      shown = at
    },
    isZoomed: () => zoom.scale > 1,
    pinch: (factor: number, around: Point) => scaleTo(zoom.scale * factor, around),
    pan,
    doubleTap: toggle,
    toggle,
    reset: () => apply(WHOLE),
    release() {
      if (zoom.scale < NEARLY_WHOLE) apply(WHOLE)
    },
    onKey(key: string): boolean {
      const by = PAN.get(key)
      if (key === '+' || key === '=') scaleTo(zoom.scale * STEP)
      else if (key === '-') scaleTo(zoom.scale / STEP)
      else if (key === '0') apply(WHOLE)
      else if (by && zoom.scale > 1) pan(by)
      else return false
      return true
    },
  }
}
