/** Card pictures set in type, for what has no picture: the tag, the title, the colour of the series. */
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import type { Script } from '../../../model/schema'
import { fontsFor } from './fonts'
import { INK, PAPER, type Size } from './card-shapes'
import { titleLines } from './title-lines'

/** Colours of a card: as many as four bits tell apart. */
const COLOURS = 16

/** What stands on a card. Lines are plain text in `script`. */
export interface Setting {
  script: Script
  /** Above the title: the tag of the column; may be empty. */
  kicker: string
  title: string
  /** Below: the series or who publishes it; may be empty. */
  foot: string
  /** Any CSS colour. */
  colour: string
}

/** A node of the tree that satori draws: React's own shape, without React. */
interface Node {
  type: 'div'
  props: { style: Record<string, string | number>; children?: Node[] | string }
}

const box = (style: Record<string, string | number>, children?: Node[] | string): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, ...(children !== undefined && { children }) },
})

/** The type that a card is set in, in all of its sizes: satori reads the fonts of a list once. */
export async function typeFor({ script, kicker, title, foot }: Setting): Promise<Font[]> {
  const fonts = await fontsFor(`${kicker}${title}${foot}…`, script)
  return fonts.map((data, index) => ({ name: `f${index}`, data, weight: 700 }))
}

/**
 * A PNG of exactly this size. The same setting gives the same bytes: type is drawn as outlines, by no system font.
 * Paper, ink, one colour and the steps between them are few: that is two thirds of a JPEG's bytes, in a third of the
 * time, without a shade around the strokes.
 */
export async function setInType(setting: Setting, size: Size, type = typeFor(setting)): Promise<Buffer> {
  const fonts = await type
  const family = fonts.map(({ name }) => name).join(', ')
  const svg = await satori(layout(setting, size, family) as unknown as Parameters<typeof satori>[0], {
    ...size,
    fonts,
  })
  return sharp(Buffer.from(svg))
    .flatten({ background: PAPER })
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 1 })
    .toBuffer()
}

function layout({ kicker, title, foot, colour }: Setting, { width, height }: Size, family: string): Node {
  const unit = Math.min(width, height)
  const margin = Math.round(unit * 0.09)
  const band = Math.round(unit * 0.03)
  const room = { width: width - 2 * margin, height: height - band - 2 * margin }
  const small = Math.round(unit * 0.058)
  const head = box({ flexDirection: 'column' }, [
    box(
      { fontSize: small, color: colour, letterSpacing: small * 0.08, height: kicker ? small * 1.5 : 0 },
      kicker,
    ),
    ...titleBoxes(title, room.width, unit),
  ])
  const tail = box({ width: room.width, justifyContent: 'space-between', alignItems: 'flex-end' }, [
    box({ maxWidth: room.width * 0.8, fontSize: small * 0.8, lineHeight: 1.4 }, foot),
    box({ width: small, height: small, background: colour }),
  ])
  return box({ width, height, flexDirection: 'column', background: PAPER, color: INK, fontFamily: family }, [
    box({ width, height: band, background: colour }),
    box({ ...room, margin, flexDirection: 'column', justifyContent: 'space-between' }, [head, tail]),
  ])
}

/** Lines that a title may take. */
const LINES = 4
/** Sizes of titles, as parts of the shorter side. */
const SIZES = [0.16, 0.14, 0.12, 0.105, 0.09]

/**
 * A title at the largest size at which none of its phrases is broken and it leaves a line free; at the smallest where
 * there is none such, and cut where even that is too large.
 */
function titleBoxes(title: string, width: number, unit: number): Node[] {
  const settings = SIZES.map(part => ({ part, ...titleLines(title, width / (part * unit)) }))
  const fitting = settings.find(({ lines, broken }) => !broken && lines.length < LINES)
  const { part, lines } = fitting ?? settings[settings.length - 1] ?? { part: 0, lines: [] }
  const shown = lines.slice(0, LINES)
  if (lines.length > LINES)
    shown.push(
      `${Array.from(shown.pop() ?? '')
        .slice(0, -1)
        .join('')}…`,
    )
  return shown.map(line =>
    box({ fontSize: Math.round(part * unit), lineHeight: 1.32, whiteSpace: 'pre' }, line),
  )
}
