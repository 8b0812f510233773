import type { PageStack } from '../page-stack'

/** One drawn built-in component, as its behaviour sees it. */
export interface Host {
  /** The `wx-*` element that the app's styles reach. */
  readonly dom: HTMLElement
  readonly id: string
  readonly dataset: Record<string, unknown>
  /** The value of a property, by its name in camel case; undefined where the template gives none. */
  prop(name: string): unknown
  /** Sends a component event to the app. */
  fire(type: string, detail: unknown, bubbles?: boolean): void
  onTap(listener: () => void): void
}

/** What a behaviour leaves behind for the component's life. */
export interface Face {
  /** Called once for every declared property when the component is drawn, then at each change. */
  changed?(name: string, value: unknown): void
  detached?(): void
}

/** What the components reach of the phone. */
export interface Phone {
  stack: PageStack
  wx: Record<string, (options: Record<string, unknown>) => unknown>
  /** The address a browser can load, for one written in the app. */
  resource(src: string): string
  shareFromButton(target: { id: string; dataset: Record<string, unknown> }): void
}

export type Behaviour = (host: Host, phone: Phone) => Face | undefined

export const isTrue = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && value !== '' && value !== 'false')

/** @returns the number that a property holds, or what stands in for one that is absent */
export const numberOr = (value: unknown, fallback: number): number =>
  value === undefined || value === null || value === '' || Number.isNaN(Number(value))
    ? fallback
    : Number(value)

/** @returns a property's text; an absent one, or one that is no text or number, gives what stands in for it */
export const textOr = (value: unknown, fallback = ''): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : fallback

/** Mirrors a property on the element, for the style sheets. Native `setAttribute`, the host's own converts. */
export function mirror(dom: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false || value === '') dom.removeAttribute(name)
  else Element.prototype.setAttribute.call(dom, name, textOr(value))
}
