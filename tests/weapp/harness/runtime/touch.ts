import { Event as EaselEvent, type Element as EaselElement } from 'glass-easel'
import type { PhoneBackend } from './backend'

interface Point {
  identifier: number
  clientX: number
  clientY: number
  pageX: number
  pageY: number
}

/** The page that an element is drawn in; a mini-program's coordinates start at its top, under the bar. */
export const viewportOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('.page-viewport') ?? null

/** A touch or mouse position as WeChat tells it: `client` from the page's top, `page` from its content's. */
function pointOf(node: Node, at: { identifier?: number; clientX: number; clientY: number }): Point {
  const viewport = viewportOf(node)
  const clientY = at.clientY - (viewport ? Element.prototype.getBoundingClientRect.call(viewport).top : 0)
  const scrolled = viewport?.querySelector('.page-scroll')?.scrollTop ?? 0
  const { identifier = 0, clientX } = at
  return { identifier, clientX, clientY, pageX: clientX, pageY: clientY + scrolled }
}

/** The touches that a native event carries, for a mini-program's event object. */
function touchFields(event: unknown): { touches?: Point[]; changedTouches?: Point[] } {
  if (event instanceof TouchEvent && event.target instanceof Node) {
    const node = event.target
    const points = (list: TouchList): Point[] => Array.from(list, touch => pointOf(node, touch))
    return { touches: points(event.touches), changedTouches: points(event.changedTouches) }
  }
  if (event instanceof MouseEvent && event.target instanceof Node) {
    const points = [pointOf(event.target, event)]
    return { touches: points, changedTouches: points }
  }
  return {}
}

/** Set when a long press was heard: the tap that ends it is then no tap. */
let longPressHeard = false

let isInTap = false
/** Whether the app is answering a tap at this moment: what WeChat lets it do then and at no other time. */
export const inTap = (): boolean => isInTap

/** Sends taps and touches into the app. glass-easel finds them, but dispatches none until someone listens. */
export function dispatchTouches(backend: PhoneBackend): void {
  backend.onEvent((target, type, detail, options) => {
    if (type === 'touchstart') longPressHeard = false
    if (type === 'tap' && longPressHeard) return undefined
    const fields = touchFields(options.originalEvent)
    const touch = fields.changedTouches?.[0]
    const place = type === 'tap' && touch ? { x: touch.pageX, y: touch.pageY } : (detail as unknown)
    const event = new EaselEvent(type, place, { ...options, extraFields: fields })
    isInTap = type === 'tap'
    EaselEvent.dispatchEvent(target, event)
    isInTap = false
    return event.getEventBubbleStatus()
  })
}

const LONG_PRESS_MS = 350

/** The DOM backend knows no long press: held for 350 ms without moving. */
export function watchLongPress(root: HTMLElement): void {
  let timer = 0
  const stop = (): void => window.clearTimeout(timer)
  const begin = (press: PointerEvent): void => {
    stop()
    longPressHeard = false
    timer = window.setTimeout(() => tellLongPress(press), LONG_PRESS_MS)
  }
  root.addEventListener('pointerdown', begin, true)
  for (const type of ['pointerup', 'pointercancel', 'pointermove', 'scroll'])
    root.addEventListener(type, stop, true)
}

function tellLongPress(press: PointerEvent): void {
  let node = press.target as (Node & { __wxElement?: EaselElement }) | null
  while (node && !node.__wxElement) node = node.parentNode
  if (!node?.__wxElement) return
  const { pageX: x, pageY: y } = pointOf(node, press)
  const touches = touchFields(press)
  const event = new EaselEvent(
    'longpress',
    { x, y },
    {
      bubbles: true,
      composed: true,
      extraFields: touches,
      handleListenerReturn() {
        longPressHeard = true
      },
    },
  )
  EaselEvent.dispatchEvent(node.__wxElement, event)
}
