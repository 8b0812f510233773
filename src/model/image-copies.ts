/** Smaller copies of pictures, in WebP: `images/<series>/river.1a2b3c4d.jpg.800.webp` is 800 pixels wide. */
const COPY = /^(.*\.[0-9a-f]{8}\.\w+)\.\d+\.webp$/

/** @param src of the picture: a path or an address */
export const copyOf = (src: string, width: number): string => `${src}.${width}.webp`

/** The picture that a copy is of; undefined where it is none. @param name a path or an address */
export const originalOfCopy = (name: string): string | undefined => COPY.exec(name)?.[1]

/** The copies of these widths as `srcset` has them (HTML, 4.8.4.2.1). @param src address of the picture */
export const srcsetOf = (widths: readonly number[], src: string): string =>
  widths.map(width => `${copyOf(src, width)} ${width}w`).join()
