/**
 * Which part of a picture its cards keep, behind its path: `![…](images/qiao.jpg#focus=30,60)`. In hundredths of what is cut
 * off, from the left and from the top, as CSS has it in `object-position`.
 */
export interface Focus {
  x: number
  y: number
}

const FOCUS = /#focus=(\d{1,3}),(\d{1,3})$/

/** The path alone, and the focus where there is one. A fragment of another kind stays with the path. */
export function splitFocus(url: string): { src: string; focus?: Focus } {
  const [whole, x, y] = FOCUS.exec(url) ?? []
  if (whole === undefined) return { src: url }
  const focus = { x: Math.min(100, Number(x)), y: Math.min(100, Number(y)) }
  return { src: url.slice(0, -whole.length), focus }
}

export const withFocus = (src: string, focus: Focus | undefined): string =>
  focus ? `${src}#focus=${focus.x},${focus.y}` : src
