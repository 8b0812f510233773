/** How a picture is enlarged and moved within the view. Lengths in CSS pixels, points from the picture's own middle. */

export interface Zoom {
  /** 1: the whole picture is seen. */
  scale: number
  /** How far it has been moved. */
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

/** The picture as it stands at scale 1, and what it is seen through. */
export interface Room {
  picture: Size
  view: Size
}

export interface Point {
  x: number
  y: number
}

export const WHOLE: Zoom = { scale: 1, x: 0, y: 0 }

/** Beyond this a photograph shows its pixels. */
export const LARGEST = 5

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** Moves a picture no further than its own edges. */
function within({ scale, x, y }: Zoom, { picture, view }: Room): Zoom {
  const over = (length: number, seen: number): number => Math.max(0, (length * scale - seen) / 2)
  const [across, down] = [over(picture.width, view.width), over(picture.height, view.height)]
  return { scale, x: clamp(x, -across, across), y: clamp(y, -down, down) }
}

/** Brings a picture to a scale; what is at the point stays there, as far as the edges let it. */
export function zoomTo(zoom: Zoom, scale: number, at: Point, room: Room): Zoom {
  const next = clamp(scale, 1, LARGEST)
  const ratio = next / zoom.scale
  const x = at.x - (at.x - zoom.x) * ratio
  const y = at.y - (at.y - zoom.y) * ratio
  return within({ scale: next, x, y }, room)
}

/** Moves a picture. */
export const panBy = ({ scale, x, y }: Zoom, by: Point, room: Room): Zoom =>
  within({ scale, x: x + by.x, y: y + by.y }, room)
