/** What reading one page gathers beside its pieces. */
import type { Nodes } from 'hast'
import type { Inline } from '../../../model/schema'
import { runningText } from '../../source/block-text'
import type { About } from '../read-result'
import type { Known, LeftOut, Piece } from '../../structure/piece'
import { lineOf } from './nodes'
import type { Picture } from './pictures'
import { visibleText } from './unseen'

/** A piece, and the depth of the heading that its format says it is, 1 to 6. */
export type FlowPiece = Piece & { depth?: number }

export class Page {
  readonly leftOut: LeftOut[] = []
  readonly pictures: Picture[] = []

  /**
   * @param base address of the page, for addresses relative to it
   * @param notes how many notes its reader knows, whose marks stand in the text
   */
  constructor(
    readonly base?: string,
    readonly notes = 0,
  ) {}

  /**
   * Account for a part of the page that the article does not hold.
   *
   * @param isThing whether there is something to miss, such as a video, even where the part has no text
   */
  leaveOut(node: Nodes, reason: string, isThing = false): void {
    this.note(visibleText(node), lineOf(node) ?? 1, reason, isThing)
  }

  note(text: string, line: number, reason: string, isThing = false): void {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words || isThing) this.leftOut.push({ line, text: words, reason })
  }

  /** @returns the name that figures call the picture by */
  addPicture(picture: Picture): string {
    const src = picture.bytes ? `embedded-${this.pictures.length + 1}` : picture.src
    this.pictures.push({ ...picture, src })
    return src
  }
}

/** A page as it was understood, before the rules of structure. */
export interface PageReading {
  page: Page
  pieces: FlowPiece[]
  title?: string | undefined
  known: Known
  about: About
  /** What the notes of the page say, whose marks stand in the pieces. */
  notes?: Inline[][] | undefined
  /** Text that no node of the page holds but a script of it. */
  scripted?: string | undefined
  /** What kind of page it is, in words. */
  layout: string
}

/** Reads nodes into pieces; handed to what reads tables, lists and quotations, which hold nodes of any kind. */
export type ReadNodes = (nodes: readonly Nodes[]) => FlowPiece[]

/** Whether a piece is running text. */
export const isText = (piece: FlowPiece): boolean => piece.block === undefined

/** A piece of a cell or a note, which hold running text alone, whatever it is made of. */
export const asRunningText = (piece: FlowPiece): FlowPiece =>
  piece.block ? { ...piece, content: runningText(piece.block) } : piece

/** The text of pieces as one run of inlines, a line for each. */
export function joinContent(pieces: readonly FlowPiece[]): Piece['content'] {
  const joined: Piece['content'] = []
  for (const run of pieces.flatMap(({ content }, at) => (at === 0 ? content : ['\n', ...content]))) {
    const last = joined.at(-1)
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run
    else joined.push(run)
  }
  return joined
}
