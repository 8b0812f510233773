/**
 * The poster: one picture that carries an article to where no link goes. Laid out here for both targets, from content
 * and a way to measure text; drawn on any 2D canvas. It is paper with ink in dark mode too: it is sent, not read here.
 */
import type { Image } from '../model/schema'
import type { PosterContent } from './poster-content'
import { qrBars } from './qr'
import { wrap } from './wrap'

export interface PosterStyle {
  /** Families as CSS lists them. */
  serif: string
  /** What stands beside the code. */
  hint: string
  /** Pixels of a side of the code that comes as a picture, the mini-program's own; without it a QR code is drawn. */
  codeSide?: number | undefined
}

/** What the layout puts on the canvas, in the order of drawing. Positions in pixels from the top left corner. */
export type Piece =
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'text'; x: number; y: number; font: string; colour: string; text: string }
  | { kind: 'picture'; from: Rect; to: Rect }
  | { kind: 'code'; from: Rect; to: Rect }

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

export interface Poster {
  width: number
  height: number
  pieces: Piece[]
}

export type Canvas2d<Picture> = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'font' | 'textBaseline' | 'fillRect' | 'fillText' | 'measureText'
> & {
  drawImage: (
    picture: Picture,
    ...sides: [number, number, number, number, number, number, number, number]
  ) => void
}

const PAPER = '#f8f5ef'
const INK = '#1f1d1a'
const SOFT = '#57514a'
const VERMILION = '#a3352a'
const WIDTH = 750
const MARGIN = 56
const ROOM = WIDTH - 2 * MARGIN
/** The picture's room: 5:4, as on cards. */
const PICTURE_HEIGHT = 600
const CODE = 216

/**
 * Lays a poster out.
 * @param measure width of a text in pixels, set in a CSS font
 */
export function layoutPoster(
  content: PosterContent,
  { serif, hint, codeSide }: PosterStyle,
  measure: (text: string, font: string) => number,
): Poster {
  const pieces: Piece[] = []
  let y = MARGIN
  const write = (
    text: string,
    size: number,
    style: { bold?: boolean; colour: string; most: number; width?: number },
  ): void => {
    const font = `${style.bold ? 'bold ' : ''}${size}px ${serif}`
    for (const line of wrap(text, style.width ?? ROOM, style.most, one => measure(one, font))) {
      pieces.push({ kind: 'text', x: MARGIN, y, font, colour: style.colour, text: line })
      y += Math.round(size * 1.55)
    }
  }

  if (content.picture) {
    const to = { x: 0, y: 0, width: WIDTH, height: PICTURE_HEIGHT }
    pieces.push({ kind: 'picture', from: middleOf(content.picture, to), to })
    y = PICTURE_HEIGHT + 44
  }
  write(content.tag, 28, { bold: true, colour: VERMILION, most: 1 })
  y += 6
  write(content.title, 52, { bold: true, colour: INK, most: 4 })
  y += 18
  write(content.opening, 30, { colour: SOFT, most: content.picture ? 5 : 9 })
  y += 34
  pieces.push({ kind: 'box', x: MARGIN, y, width: ROOM, height: 2, colour: INK })
  y += 34
  const foot = y
  const corner = { x: WIDTH - MARGIN - CODE, y: foot }
  if (codeSide === undefined) pieces.push(...code(content.address, corner.x, corner.y))
  else
    pieces.push({
      kind: 'code',
      from: { x: 0, y: 0, width: codeSide, height: codeSide },
      to: { ...corner, width: CODE, height: CODE },
    })
  y = foot + 56
  const beside = ROOM - CODE - 24
  write(content.source, 32, { bold: true, colour: INK, most: 2, width: beside })
  write(hint, 24, { colour: SOFT, most: 2, width: beside })
  const height = foot + CODE + MARGIN
  return {
    width: WIDTH,
    height,
    pieces: [{ kind: 'box', x: 0, y: 0, width: WIDTH, height, colour: PAPER }, ...pieces],
  }
}

/** Draws a poster. Without its picture the picture's room stays paper. @param code where it was laid out with one */
export function drawPoster<Picture>(
  canvas: Canvas2d<Picture>,
  poster: Poster,
  picture?: Picture,
  code?: Picture,
): void {
  canvas.textBaseline = 'top'
  for (const piece of poster.pieces) {
    if (piece.kind === 'box') {
      canvas.fillStyle = piece.colour
      canvas.fillRect(piece.x, piece.y, piece.width, piece.height)
    } else if (piece.kind === 'text') {
      canvas.font = piece.font
      canvas.fillStyle = piece.colour
      canvas.fillText(piece.text, piece.x, piece.y)
    } else {
      const image = piece.kind === 'code' ? code : picture
      if (!image) continue
      const { from, to } = piece
      canvas.drawImage(image, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height)
    }
  }
}

/** The code's bars, of whole pixels so that none is blurred, on white. */
function code(address: string, x: number, y: number): Piece[] {
  const { size, bars } = qrBars(address)
  const module = Math.max(1, Math.floor(CODE / size))
  const start = { x: x + CODE - module * size, y }
  return [
    { kind: 'box', ...start, width: module * size, height: module * size, colour: '#ffffff' },
    ...bars.map(bar => ({
      kind: 'box' as const,
      x: start.x + bar.x * module,
      y: start.y + bar.y * module,
      width: bar.length * module,
      height: module,
      colour: '#000000',
    })),
  ]
}

/** The middle of a picture that has the proportions of the room it goes to. */
function middleOf(picture: Image, room: Rect): Rect {
  const scale = Math.max(room.width / picture.width, room.height / picture.height)
  const [width, height] = [room.width / scale, room.height / scale]
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height }
}
