/** `<table>` → a table, or what a table was only the layout of. */
import type { Element } from 'hast'
import type { Inline, Table } from '../../../model/schema'
import { blockText } from '../../source/block-text'
import { isLineIndex } from './code'
import { attribute, isElement } from './nodes'
import { asRunningText, isText, joinContent, type FlowPiece, type ReadNodes } from './page'

const MOST_COLUMNS = 100
const MOST_ROWS = 2_000

interface Cell {
  pieces: FlowPiece[]
  heads: boolean
  columns: number
  rows: number
}

/** A cell that spans several places fills the first; the others are empty, so that each text stands once. */
export function readTable(element: Element, line: number, read: ReadNodes): FlowPiece[] {
  const captions = element.children.filter(child => isElement(child) && child.tagName === 'caption')
  const rows = rowsOf(element).map(row => cellsOf(row, read))
  const pieces = rows.flat().flatMap(cell => cell.pieces)
  // A caption is short and stands before a block, as headings do: it is said to be text.
  const before = read(captions).map(piece =>
    isText(piece) ? { ...piece, block: { type: 'paragraph' as const, content: piece.content } } : piece,
  )
  const figures = pieces.filter(isFigure)
  const isLayout =
    rows.every(row => row.length < 2) ||
    pieces.some(({ block }) => block && !IN_CELLS.has(block.type) && block.type !== 'figure') ||
    (figures.length > 0 && (rows.length < 2 || pieces.length < 3 * figures.length))
  if (isLayout || rows.length > MOST_ROWS) return [...before, ...pieces]
  const grid = layOut(rows)
  const [first = [], ...others] = grid
  const hasHeader = rows[0]?.every(cell => cell.heads) === true && first.some(cell => cell.length > 0)
  const block: Table = hasHeader
    ? { type: 'table', header: first, rows: others }
    : { type: 'table', rows: grid }
  return [
    ...before,
    { line: pieces[0]?.line ?? line, text: blockText(block), content: [], block },
    ...figures,
  ]
}

const isFigure = ({ block }: FlowPiece): boolean => block?.type === 'figure'

/** Blocks that a cell can hold as lines of text; more than these make a table the layout of a page. */
const IN_CELLS: ReadonlySet<string> = new Set(['heading', 'list', 'quote'])

/** What stands in a cell, a line for each paragraph and item; pictures follow the table. */
const contentOf = ({ pieces }: Cell): Inline[] =>
  joinContent(pieces.filter(piece => !isFigure(piece)).map(asRunningText))

/** Rows of this table, not of one within its cells. */
const rowsOf = (element: Element): Element[] =>
  element.children.flatMap(child => {
    if (!isElement(child)) return []
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : []
  })

const cellsOf = (row: Element, read: ReadNodes): Cell[] =>
  row.children.flatMap(child => {
    if (!isElement(child) || (child.tagName !== 'td' && child.tagName !== 'th')) return []
    return [
      {
        pieces: read(isLineIndex(child) ? [child] : child.children),
        heads: child.tagName === 'th',
        columns: span(child, 'colSpan', MOST_COLUMNS),
        rows: span(child, 'rowSpan', MOST_ROWS),
      },
    ]
  })

function span(cell: Element, name: string, most: number): number {
  const value = Number(attribute(cell, name) ?? 1)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1
}

/** Every row with the same number of cells. */
function layOut(rows: readonly Cell[][]): Inline[][][] {
  const grid: (Inline[] | undefined)[][] = rows.map(() => [])
  rows.forEach((cells, at) => {
    let column = 0
    for (const cell of cells) {
      while (grid[at]?.[column]) column += 1
      for (let row = at; row < Math.min(at + cell.rows, grid.length); row++) {
        for (let offset = 0; offset < cell.columns; offset++) {
          const target = grid[row]
          const isFirst = row === at && offset === 0
          if (target) target[column + offset] ??= isFirst ? contentOf(cell) : []
        }
      }
      column += cell.columns
    }
  })
  const width = Math.max(...grid.map(row => row.length))
  return grid.map(row => Array.from({ length: width }, (_, column) => row[column] ?? []))
}
