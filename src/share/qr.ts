/** A QR code as one SVG path. */
import { encode } from 'uqr'

export interface QrCode {
  /** Width and height in modules, quiet zone included: the side of the square `viewBox`. */
  size: number
  /** The dark modules, for a `path` filled dark on a light ground (dark mode too: scanners need that contrast). */
  path: string
}

/** Modules left light on every side. Source: ISO/IEC 18004, which asks for four. */
const QUIET_ZONE = 4

/**
 * The QR code of a text, at error correction M (15 % of it may be lost). Dark modules side by side are one rectangle.
 * @throws where the text is longer than a QR code can hold (2,331 bytes at M)
 */
export function qrCode(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE })
  return { size, path: data.map(rowPath).join('') }
}

function rowPath(row: readonly boolean[], y: number): string {
  const runs = row
    .map(dark => (dark ? '1' : '0'))
    .join('')
    .matchAll(/1+/g)
  return Array.from(runs, ({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`).join('')
}
