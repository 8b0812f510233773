/** QR codes, as bars to draw and as one SVG path. */
import { encode } from 'uqr'

/** Dark modules side by side, in modules from the top left corner. */
export interface QrBar {
  x: number
  y: number
  length: number
}

export interface QrBars {
  /** Width and height in modules, quiet zone included. */
  size: number
  bars: QrBar[]
}

export interface QrCode {
  /** Width and height in modules, quiet zone included: the side of the square `viewBox`. */
  size: number
  /** The dark modules, for a `path` filled dark on a light ground (dark mode too: scanners need that contrast). */
  path: string
}

/** Modules left light on every side. Source: ISO/IEC 18004, which asks for four. */
const QUIET_ZONE = 4

/**
 * The QR code of a text, at error correction M (15 % of it may be lost), as bars of one module's height.
 * @throws where the text is longer than a QR code can hold (2,331 bytes at M)
 */
export function qrBars(text: string): QrBars {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return { size, bars: data.flatMap(barsOfRow) }
}

/** The same as a path; dark modules side by side are one rectangle. */
export function qrCode(text: string): QrCode {
  const { size, bars } = qrBars(text)
  return { size, path: bars.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('') }
}

function barsOfRow(row: readonly boolean[], y: number): QrBar[] {
  const runs = row
    .map(dark => (dark ? '1' : '0'))
    .join('')
    .matchAll(/1+/g)
  return Array.from(runs, ({ 0: { length }, index }) => ({ x: index, y, length }))
}
