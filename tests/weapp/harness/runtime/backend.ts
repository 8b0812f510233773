import { CurrentWindowBackendContext } from 'glass-easel'
import { convertUnits } from '../units'
import { viewportOf } from './touch'

const wxTags = new Set(['page', ...Object.keys(weappConfig.attributes)])

function createElement(tag: string): HTMLElement {
  const element = document.createElement(wxTags.has(tag) ? `wx-${tag}` : tag)
  element.setAttribute = (name, value) =>
    Element.prototype.setAttribute.call(element, name, name === 'style' ? convertUnits(value) : value)
  // glass-easel prefixes ids by component; without the prefix `#id` works in styles and for whoever drives.
  Object.defineProperty(element, 'id', {
    get: () => element.getAttribute('id') ?? '',
    set: (id: string) => element.setAttribute('id', id.replace(/^[^-]*--/, '')),
  })
  element.getBoundingClientRect = () => {
    const rect = Element.prototype.getBoundingClientRect.call(element)
    const viewport = viewportOf(element)
    const top = viewport ? Element.prototype.getBoundingClientRect.call(viewport).top : 0
    return new DOMRect(rect.x, rect.y - top, rect.width, rect.height)
  }
  return element
}

type Backend = CurrentWindowBackendContext
type BackendElement = Parameters<Backend['setListenerStats']>[0]
/** Of glass-easel's levels of a listener, an enum that it does not export: one that only listens, and `catch…`. */
const LISTENS = 0
const CATCHES = 2

/** glass-easel's DOM backend, drawing `wx-*` elements in pages that share one document. */
export class PhoneBackend extends CurrentWindowBackendContext {
  override document = {
    createElement,
    createTextNode: (text: string) => document.createTextNode(text),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as Backend['document']

  /** The stock backend prevents the default in a passive listener, which only logs; `touch-action` does it. */
  override setListenerStats(element: BackendElement, type: string, capture: boolean, level: number): void {
    const node = element as unknown as HTMLElement
    if (type === 'touchmove') node.toggleAttribute('data-catch-move', level === CATCHES)
    const told = type.startsWith('touch') ? LISTENS : level
    Reflect.apply(super.setListenerStats, this, [element, type, capture, told])
  }

  /** The viewport that an observer is relative to is the page, not the browser's window. */
  override createIntersectionObserver(
    ...[target, relative, margin, thresholds, listener]: Parameters<Backend['createIntersectionObserver']>
  ): ReturnType<Backend['createIntersectionObserver']> {
    const page = (target as unknown as HTMLElement).closest('.page-scroll') as unknown as typeof relative
    // The adapter writes margins that the app leaves out as "undefinedpx".
    const margins = margin.replaceAll('undefined', '0')
    return super.createIntersectionObserver(target, relative ?? page, margins, thresholds, listener)
  }
}
