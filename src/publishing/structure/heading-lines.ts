/** Headings: short lines between paragraphs, and numbered ones. */
import { endsSentence } from '../formats/text/characters'
import { foldText } from '../source/title'
import { isHeadline, type Front } from './front'
import { isBareNumber, numbering } from './numbering'
import { hasOwnForm } from './own-form'
import type { Piece, Pieces } from './piece'
import { isSpokenBy, speakersOf } from './speakers'

const LONGEST = 24
const LONGEST_NUMBERED = 34

export function settleHeadings(pieces: Pieces, front: Front): void {
  new Headings(pieces, front).settle()
}

class Headings {
  private readonly speakers: ReadonlySet<string>
  private readonly punctuated: boolean
  private readonly nested: boolean
  /** The format says which lines are headings, so that a short line is not one. */
  private readonly marked: boolean

  constructor(
    private readonly pieces: Pieces,
    private readonly front: Front,
  ) {
    this.speakers = speakersOf(pieces)
    this.punctuated = this.isPunctuated()
    this.marked = pieces.all.slice(front.bodyStart).some(({ block }) => block?.type === 'heading')
    this.nested = pieces.all.some(({ text }) => numbering(text) === 'first')
  }

  settle(): void {
    for (let at = this.front.bodyStart; at < this.pieces.length; at++) {
      if (!this.pieces.isOpen(at) || isFormula(this.pieces.all[at])) continue
      if (this.isNumberOfNext(at)) {
        const number = this.pieces.text(at)
        this.pieces.settle(at, { kind: 'number' })
        this.pieces.settle(at + 1, { kind: 'heading', level: this.levelOf(number), number })
      } else if (this.isHeading(at)) {
        this.pieces.settle(at, { kind: 'heading', level: this.levelOf(this.pieces.text(at)) })
      }
    }
  }

  private levelOf(text: string): 2 | 3 {
    return numbering(text) === 'second' && this.nested ? 3 : 2
  }

  /** A number on one line, the heading that it numbers on the next. */
  private isNumberOfNext(at: number): boolean {
    if (!isBareNumber(this.pieces.text(at)) || !this.pieces.isOpen(at + 1)) return false
    const next = this.pieces.text(at + 1)
    return numbering(next) === undefined && this.couldBe(next, LONGEST) && this.leadsOn(at + 1)
  }

  private isHeading(at: number): boolean {
    const text = this.pieces.text(at)
    if (numbering(text)) return this.couldBe(text, LONGEST_NUMBERED) && this.leadsOn(at)
    const opensText = isHeadline(text, this.front.title) && this.neighbour(at, -1) === undefined
    const plain = this.punctuated && !this.marked && this.couldBe(text, LONGEST) && this.followsFinished(at)
    return ((opensText || plain) && this.leadsOn(at)) || this.isBoldHeading(at)
  }

  /** Strong as a whole and short, above text that is not: where the writer had no other means. */
  private isBoldHeading(at: number): boolean {
    const text = this.pieces.text(at)
    const next = this.neighbour(at, 1)
    if (next === undefined || !isStrong(this.pieces.all[at]) || isStrong(this.pieces.all[next])) return false
    const asks = /[？?！!]$/u.test(text)
    return this.couldBe(asks ? text.slice(0, -1) : text, LONGEST_NUMBERED)
  }

  /** By itself: short, without a mark of sentence or clause at its end, and nobody's words. */
  private couldBe(text: string, longest: number): boolean {
    return (
      Array.from(text).length <= longest &&
      /[\p{L}\p{N}]/u.test(text) &&
      !text.includes('\n') &&
      !endsSentence(text) &&
      !/[，,、：:—]$/u.test(text) &&
      !/^(?:[“「『"]|——|--)/u.test(text) &&
      !isSpokenBy(text, this.speakers) &&
      !isClause(text) &&
      !hasOwnForm(text)
    )
  }

  /** Before: nothing, a finished paragraph, or a stanza. A line after a comma or colon goes on with it. */
  private followsFinished(at: number): boolean {
    const before = this.neighbour(at, -1)
    if (before === undefined || this.pieces.fate(before) || this.pieces.all[before]?.block) return true
    return endsSentence(this.pieces.text(before)) || this.pieces.text(before).includes('\n')
  }

  /** After: running text or a list; under a first number also a second one. */
  private leadsOn(at: number): boolean {
    const next = this.neighbour(at, 1)
    if (next === undefined) return false
    const block = this.pieces.all[next]?.block
    if (this.pieces.fate(next)) return this.pieces.fate(next)?.kind === 'item'
    if (block) return block.type !== 'divider' && block.type !== 'heading'
    const number = numbering(this.pieces.text(next))
    if (number) return number === 'second' && numbering(this.pieces.text(at)) === 'first'
    return !this.couldBe(this.pieces.text(next), LONGEST)
  }

  /** Nearest piece of the text proper that is no figure, caption or left out. */
  private neighbour(at: number, step: 1 | -1): number | undefined {
    for (let other = at + step; other >= this.front.bodyStart && other < this.pieces.length; other += step) {
      const kind = this.pieces.fate(other)?.kind ?? this.pieces.all[other]?.block?.type
      if (kind !== 'figure' && kind !== 'caption' && kind !== 'left-out') return other
    }
    return undefined
  }

  /** Writers who leave out full stops leave nothing to tell a heading by. */
  private isPunctuated(): boolean {
    const long = this.pieces.all.filter(
      ({ text }, at) =>
        at >= this.front.bodyStart &&
        this.pieces.isOpen(at) &&
        Array.from(text).length > LONGEST &&
        !text.includes('\n'),
    )
    const finished = long.filter(({ text }) => endsSentence(text) || /[：:]$/u.test(text))
    return finished.length * 10 >= long.length * 7
  }
}

/** Every run of it is strong. */
const isStrong = (piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.content.length > 0 &&
  piece.content.every(run => typeof run !== 'string' && run.strong === true)

/** A formula or a command on a line of its own. */
const isFormula = (piece: Piece | undefined): boolean =>
  piece?.content.every(run => typeof run !== 'string' && run.code === true) === true

/** 他不说话: somebody does something. Headings name their matter. */
const isClause = (text: string): boolean =>
  /^(?:他|她|它|我|你|您|咱)(?:们)?(?:不|没|也|又|就|便|还|都|只|说|问|笑|哭|点|摇|看|想|走|站|坐|转|叹|愣|沉默|低|抬|停|知道|觉得|终于|一直|忽然|突然|立刻|马上)/u.test(
    foldText(text),
  )
