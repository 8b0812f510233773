/** Photographs made by code: soft shapes of every size down to a grain, as dense as a telephone's. */
import sharp, { type Sharp } from 'sharp'

/** Cells across of each layer of shapes, and how strong it is. */
const LAYERS: readonly (readonly [cells: number, strength: number])[] = [
  [5, 1.2],
  [17, 0.72],
  [60, 0.42],
  [250, 0.26],
  [1_000, 0.16],
  [2_016, 0.12],
]
/** Of single pixels, in levels of 256. */
const GRAIN = 10

/** The same numbers from 0 to 1 for the same seed: mulberry32, by Tommy Ettinger, in the public domain. */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * @param seed another one makes another picture
 * @param width and height in pixels; at 4032×3024 a JPEG of quality 92 has some 4 MB
 */
export async function photograph(seed: number, width: number, height: number): Promise<Sharp> {
  const next = numbersOf(seed)
  const sum = new Float32Array(width * height * 3).fill(128)
  for (const [cells, strength] of LAYERS) {
    const across = Math.min(cells, width)
    const down = Math.max(2, Math.round((across * height) / width))
    const coarse = Buffer.alloc(across * down * 3)
    for (let at = 0; at < coarse.length; at += 1) coarse[at] = next() * 256
    const fine = await sharp(coarse, { raw: { width: across, height: down, channels: 3 } })
      .resize(width, height, { kernel: 'cubic', fit: 'fill' })
      .raw()
      .toBuffer()
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + ((fine[at] ?? 0) - 128) * strength
  }
  const pixels = new Uint8ClampedArray(sum.length)
  for (let at = 0; at < sum.length; at += 1) pixels[at] = (sum[at] ?? 0) + (next() - 0.5) * 2 * GRAIN
  return sharp(Buffer.from(pixels.buffer), { raw: { width, height, channels: 3 } })
}
