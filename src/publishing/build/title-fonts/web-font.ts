/** A font with the characters of a text alone, as one file that browsers read: WOFF, since packing it as WOFF2 takes as long again. */
import { Font } from 'fonteditor-core'
import { fontsOf, subsetFont } from '../share-images/fonts'

/**
 * The package of a face comes in slices: what is cut from each is put together, and packed.
 *
 * @param face name of the package, without its scope
 * @returns nothing where the face has none of the characters
 */
export async function webFont(characters: string, face: string): Promise<Buffer | undefined> {
  const fonts = await fontsOf(characters, face)
  const [whole, ...rest] = fonts.map(bytes => Font.create(bytes, { type: 'ttf', compound2simple: true }))
  if (!whole) return undefined
  for (const one of rest) whole.merge(one, { scale: 1 })
  onceEach(whole)
  return subsetFont(whole.write({ type: 'ttf', toBuffer: true }), characters, { targetFormat: 'woff' })
}

/** Slices share characters (`<` brings `>` along, which a later one has as its own); a font that has one twice is refused. */
function onceEach(font: ReturnType<typeof Font.create>): void {
  const seen = new Set<number>()
  // Absent of what no character stands for, whatever the package's types say.
  for (const glyph of font.get().glyf as { unicode?: number[] }[])
    glyph.unicode = glyph.unicode?.filter(code => !seen.has(code) && seen.add(code))
}
