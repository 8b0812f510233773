/** Text → its lines, without the layout that a typesetter put around them. */
import { columns, trimBlank } from './characters'

export interface Line {
  /** Line in the file, from 1. */
  number: number
  /** Without blanks at either end. */
  text: string
  /** Width in columns of a monospaced font, the indent included. */
  width: number
  /** Starts deeper than the line's margin: two full-width spaces, a tab, or two spaces and more. */
  indented: boolean
  /** A blank line, or the beginning of the file, stands before it. */
  afterBlank: boolean
}

/** The lines that hold something. Unicode's separators end a line as LF does. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let afterBlank = true
  text.split(/[\n\u2028\u2029]/).forEach((raw, at) => {
    const trimmed = trimBlank(raw)
    if (trimmed) {
      const indented = /^(?:\u3000|\t|\u00a0{2}| {2})/.test(raw.replace(/^[\ufeff\u200b]+/, ''))
      lines.push({ number: at + 1, text: trimmed, width: columns(raw.trimEnd()), indented, afterBlank })
    }
    afterBlank = !trimmed
  })
  return lines
}
