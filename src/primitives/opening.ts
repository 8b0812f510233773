import type { Place } from '../model/addresses'

let prepare: (place: Place) => void = () => undefined

/** Says who prepares for a place that is about to be opened: what it shows is then on its way before its page is made. */
export function prepareWith(listener: (place: Place) => void): void {
  prepare = listener
}

/** To be called when a reader has chosen a place, before its page is opened. */
export const prepareFor = (place: Place): void => prepare(place)
