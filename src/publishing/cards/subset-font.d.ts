declare module 'subset-font' {
  /** The font with the glyphs of `text` alone, its axes pinned where `variationAxes` names a value. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Record<string, number> },
  ): Promise<Buffer>
}
