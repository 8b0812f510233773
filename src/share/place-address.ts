import { h5Path, type Place } from '../model/addresses'

/** The whole H5 address of a place; empty where the build knows no site. @param origin as in a card's options */
export const placeAddress = (place: Place, origin: string): string =>
  origin && siteAddress(origin, h5Path(place))

/** An address below an origin, with or without a slash at its end. */
export const siteAddress = (origin: string, path: string): string =>
  // eslint-disable-next-line redos/no-vulnerable -- an address that the owner has set
  origin.replace(/\/+$/, '') + path
