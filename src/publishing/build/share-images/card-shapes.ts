/** The shapes that places to share to draw a card's picture in, in pixels. */
import type { CardImages } from '../../../model/schema'

export type Shape = keyof CardImages

export interface Size {
  width: number
  height: number
}

/**
 * `wide`: a WeChat chat card, 5:4. `square`: Moments and JS-SDK, of at least 300. `large`: link previews, as Open Graph's
 * readers expect them. Sources: WeChat's documentation of onShareAppMessage and onShareTimeline; ogp.me.
 */
export const SHAPES: Readonly<Record<Shape, Size>> = {
  wide: { width: 500, height: 400 },
  square: { width: 300, height: 300 },
  large: { width: 1200, height: 630 },
}

/** Quality of the JPEGs that are cut from pictures: 8 to 25 KB in the two shapes that the mini-program carries. */
export const QUALITY = 66
/** What lies under a picture that does not fill its shape, and under type: the app's paper. */
export const PAPER = '#f8f5ef'
export const INK = '#1f1d1a'
