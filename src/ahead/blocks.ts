/** Blocks of an article as `article.wxml` draws them: the classes and boxes of `components/article`. */
import { phrasesOf } from '../components/title-phrases'
import type { Block, Figure, Inline } from '../model/schema'
import { isFigures, MARKS } from '../model/values'

/** Words of one look. */
export interface Run {
  /** Classes. */
  c: string
  /** Text. */
  t: string
}

interface Line {
  c: string
  /** Style. */
  s?: string
  t?: string
  runs?: Run[]
}

export interface FirstBlock extends Line {
  id?: string
  boxes?: Line[]
}

/** Keeps the height of a line whose words come with the app. */
const BLANK = '\u00a0'

/** A title in phrases, each in one piece. */
export const phrases = (title: string): Run[] =>
  phrasesOf(title).flatMap((phrase, _, all) => {
    const t = phrase.trimEnd()
    const run = { c: all.length < 2 ? '' : 'phrase', t }
    return t === phrase ? [run] : [run, { c: '', t: ' ' }]
  })

const runOf = (run: Inline): Run | undefined => {
  if (typeof run === 'string') return { c: '', t: run }
  if (run.ruby) return undefined
  if (run.note !== undefined) return { c: 'note-mark', t: String(run.note) }
  const marks = MARKS.filter(([mark]) => run[mark]).map(([, element]) => `mark-${element}`)
  const figures = marks.length > 0 && isFigures(run.text) ? ['figures'] : []
  return { c: [...marks, ...figures, ...(run.href ? ['out-link'] : [])].join(' '), t: run.text }
}

/** Text with its marks; undefined where it has what only the app draws. */
function lineOf(c: string, content: readonly Inline[]): Line | undefined {
  const [only] = content
  if (typeof only === 'string' && content.length === 1 && !only.includes('\n')) return { c, t: only }
  const runs = content.map(runOf)
  return runs.every(run => run !== undefined) ? { c, runs } : undefined
}

const linesOf = (c: string, contents: readonly (readonly Inline[])[]): Line[] | undefined => {
  const lines = contents.map(content => lineOf(c, content))
  return lines.every(line => line !== undefined) ? lines : undefined
}

/** @param number of a paragraph, from 1; undefined where only the app can draw the block */
export function blockOf(block: Block, number: number): FirstBlock | undefined {
  switch (block.type) {
    case 'heading': {
      const c = `article-block heading heading-${block.level}`
      const line = lineOf(c, block.content)
      return line?.t === undefined ? line : { c, runs: phrases(line.t) }
    }
    case 'paragraph': {
      const line = lineOf('article-block paragraph', block.content)
      return line && { ...line, id: `p${number}` }
    }
    case 'quote': {
      const boxes = linesOf('quote-paragraph', block.paragraphs)
      return boxes && { c: 'article-block quote', boxes }
    }
    case 'figure':
      return figureOf(block)
    default:
      return undefined
  }
}

function figureOf({ image, caption, alt }: Figure): FirstBlock | undefined {
  if (!image) {
    if (caption ?? alt) return undefined
    return {
      c: 'article-block figure figure-empty',
      boxes: [{ c: 'figure-placeholder figure-state', t: BLANK }],
    }
  }
  const { width, height, colour } = image
  const style = `padding-top:${(height / width) * 100}%${colour ? `;background:#${colour}` : ''}`
  const room = { c: 'picture figure-image', s: style }
  const below = caption && linesOf('caption', [caption])
  return caption && !below ? undefined : { c: 'article-block figure', boxes: [room, ...(below ?? [])] }
}
