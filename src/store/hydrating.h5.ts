/**
 * Whether the app is taking over a page that could be read before it came: whatever fails until then gives the page back
 * as it was (`start/hydrate.h5.ts`), and nothing else is drawn in its place.
 */
let isOn = false

export const isHydrating = (): boolean => isOn

export function setHydrating(next: boolean): void {
  isOn = next
}
