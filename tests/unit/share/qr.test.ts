import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { qrCode, type QrCode } from '../../../src/share/qr'

const SCALE = 4

/** Draws the path as a browser would: rectangles `M x y h w v1 h-w z`, dark on light. Anything else is an error. */
function draw({ size, path }: QrCode, dark = 0, light = 255): { pixels: Uint8ClampedArray; side: number } {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(light)
  const rectangles = path.split('z').slice(0, -1)
  for (const rectangle of rectangles) {
    const match = /^M(\d+) (\d+)h(\d+)v1h-(\d+)$/.exec(rectangle)
    if (!match) throw new Error(`Not a rectangle: ${rectangle}`)
    const [x = 0, y = 0, width = 0, back = 0] = match.slice(1).map(Number)
    expect(back).toBe(width)
    expect(x + width).toBeLessThanOrEqual(size)
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      pixels.fill(dark, (row * side + x * SCALE) * 4, (row * side + (x + width) * SCALE) * 4)
  }
  for (let alpha = 3; alpha < pixels.length; alpha += 4) pixels[alpha] = 255
  return { pixels, side }
}

const read = (code: QrCode): string | undefined => {
  const { pixels, side } = draw(code)
  return jsQR(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data
}

describe('qrCode', () => {
  it.each([
    'https://example.com/a/li-nan/',
    'https://example.com/hant-tw/a/li-nan/#p12',
    `https://example.com/a/${'long-id-'.repeat(7)}x/?from=poster`,
    '津衛青年',
  ])('is read back: %s', text => {
    expect(read(qrCode(text))).toBe(text)
  })

  it('stays light in a quiet zone of four modules', () => {
    const { size, path } = qrCode('https://example.com/')
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(run => run.slice(1).map(Number))
    const [lefts, tops, rights] = [
      runs.map(([x = 0]) => x),
      runs.map(([, y = 0]) => y),
      runs.map(([x = 0, , width = 0]) => x + width),
    ]
    expect(Math.min(...lefts)).toBe(4)
    expect(Math.min(...tops)).toBe(4)
    expect(Math.max(...rights)).toBe(size - 4)
    expect(Math.max(...tops)).toBe(size - 5)
  })

  it('is read with a blot on it, which level L would not bear', () => {
    const code = qrCode('https://example.com/a/li-nan/')
    const { pixels, side } = draw(code)
    // 6×6 light modules in the middle, where no finder or alignment pattern is.
    const [from, to] = [(4 + 11) * SCALE, (4 + 17) * SCALE]
    for (let row = from; row < to; row++) pixels.fill(255, (row * side + from) * 4, (row * side + to) * 4)
    expect(jsQR(pixels, side, side)?.data).toBe('https://example.com/a/li-nan/')
  })

  it('merges dark modules side by side: the finder pattern’s top is one rectangle', () => {
    expect(qrCode('https://example.com/').path).toMatch(/^M4 4h7v1h-7z/)
  })

  it('throws where the text is too long', () => {
    expect(() => qrCode('x'.repeat(2332))).toThrow()
    expect(() => qrCode('x'.repeat(2331))).not.toThrow()
  })
})
