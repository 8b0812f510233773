/** `<table>` → a table, or what a table was only the layout of. */
import type { Element } from 'hast'
import type { Inline, Table } from '../../model'
import { blockText } from '../block-text'
import { attribute, isElement } from './nodes'
import { isText, joinContent, type FlowPiece, type ReadNodes } from './page'

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
  const before = read(captions)
  const isLayout = rows.every(row => row.length < 2) || pieces.some(piece => !isText(piece))
  if (isLayout || rows.length > MOST_ROWS) return [...before, ...pieces]
  const grid = layOut(rows)
  const [first = [], ...others] = grid
  const hasHeader = rows[0]?.every(cell => cell.heads) === true && first.some(cell => cell.length > 0)
  const block: Table = hasHeader
    ? { type: 'table', header: first, rows: others }
    : { type: 'table', rows: grid }
  return [...before, { line: pieces[0]?.line ?? line, text: blockText(block), content: [], block }]
}

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
        pieces: read(child.children),
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
          if (target) target[column + offset] ??= isFirst ? joinContent(cell.pieces) : []
        }
      }
      column += cell.columns
    }
  })
  const width = Math.max(...grid.map(row => row.length))
  return grid.map(row => Array.from({ length: width }, (_, column) => row[column] ?? []))
}
