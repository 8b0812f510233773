/** Where the font of a document's titles lies: see `src/publishing/build/title-fonts/`. */

/**
 * Named by the sum of its bytes; below the library's root.
 * @param font what documents call it, and its family: `t` and the sum, so that two on one page never mix
 */
export const fontPath = (font: string): string => `f/t.${font.slice(1)}.woff`
