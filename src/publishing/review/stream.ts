/** The characters of a source in their order, each with its place in the file. */
import type { Node, Parent, Root } from 'mdast'
import { isTag } from '../source/tags'
import { raised } from '../formats/text/raised'
import type { Point } from './finding'

/** Blanks come and go between a source and what is read from it (indents, soft breaks); characters stay. */
const BLANK = /\s/u
const squeeze = (text: string): string => text.replace(/\s+/gu, '')

export class Stream {
  private text = ''
  private readonly offsets: number[] = []
  /** Where the text that was found last ends. */
  private cursor = 0
  private readonly lineStarts: number[]

  constructor(private readonly raw: string) {
    this.lineStarts = [0, ...[...raw.matchAll(/\n/g)].map(({ index }) => index + 1)]
  }

  /** Adds a text that the file holds between two offsets, perhaps with escapes and marks in it. */
  add(text: string, start: number, end: number): void {
    let offset = start
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charAt(i)
      if (BLANK.test(unit)) continue
      const found = this.raw.indexOf(unit, offset)
      if (found >= 0 && found < end) offset = found
      this.text += unit
      this.offsets.push(offset)
      if (found >= 0 && found < end) offset += 1
    }
  }

  /**
   * Finds the next text after the one found before, in reading order, and passes over it.
   * @returns where each of its positions stands in the file; where it cannot be found, all at the cursor
   */
  next(text: string): (at: number) => Point {
    const squeezed = squeeze(text)
    const found = this.text.indexOf(squeezed, this.cursor)
    if (found >= 0) this.cursor = found + squeezed.length
    const start = Math.max(found, 0)
    return at => {
      const before = squeeze(text.slice(0, at)).length
      const index = found < 0 ? this.cursor : start + before
      // A blank is not in the stream: it stands after the character before it.
      if (found >= 0 && before > 0 && BLANK.test(text.charAt(at)))
        return this.point((this.offsets[index - 1] ?? 0) + 1)
      return this.point(this.offsets[Math.min(index, this.offsets.length - 1)] ?? 0)
    }
  }

  point(offset: number): Point {
    const after = this.lineStarts.findIndex(start => start > offset)
    const line = after < 0 ? this.lineStarts.length : after
    return { line, column: offset - (this.lineStarts[line - 1] ?? 0) + 1 }
  }
}

const isParent = (node: Node): node is Parent => 'children' in node
const span = ({ position }: Node): [number, number] => [
  position?.start.offset ?? 0,
  position?.end.offset ?? 0,
]

/** Every node of a tree, in reading order. */
export function* nodes(node: Node): Generator<Node> {
  yield node
  if (isParent(node)) for (const child of node.children) yield* nodes(child)
}

const PLACES = ['sup', 'sub', 'rt'] as const

/** The texts of a source: its front matter as it stands, then what its body says. */
export function streamOf(root: Root, raw: string): Stream {
  const stream = new Stream(raw)
  let place: 'sup' | 'sub' | 'rt' | undefined
  for (const node of nodes(root)) {
    const [start, end] = span(node)
    if (node.type === 'html') {
      place = PLACES.find(tag => isTag(node, `<${tag}>`))
      continue
    }
    // A reading is no part of the text that it stands above.
    if (place === 'rt') continue
    if ('alt' in node && typeof node.alt === 'string') stream.add(node.alt, start, end)
    if ('title' in node && typeof node.title === 'string') stream.add(node.title, start, end)
    if ('value' in node && typeof node.value === 'string')
      stream.add(
        raised(node.value, {
          superscript: place === 'sup' || undefined,
          subscript: place === 'sub' || undefined,
        }),
        start,
        end,
      )
  }
  return stream
}
