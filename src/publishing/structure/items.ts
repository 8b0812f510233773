/** Lists: bullets, or numbers that count up, on two lines or more. */
import type { Front } from './front'
import type { Pieces } from './piece'

export function settleItems(pieces: Pieces, front: Front): void {
  for (let at = front.bodyStart; at < pieces.length; at++) {
    const run = itemRun(pieces, at)
    if (run.length < 2) continue
    run.forEach((item, offset) => pieces.settle(at + offset, { kind: 'item', ...item }))
    at += run.length - 1
  }
}

export interface Item {
  ordered: boolean
  number?: number
  text: string
}

/** Items that follow one another from here: bullets, or numbers that count up by one. */
function itemRun(pieces: Pieces, start: number): Item[] {
  const run: Item[] = []
  for (let at = start; pieces.isOpen(at); at++) {
    const item = asItem(pieces.text(at))
    const previous = run.at(-1)
    if (!item || (previous && !follows(previous, item))) break
    run.push(item)
  }
  return run
}

const BULLETS = '•·・‧∙‣⁃◦▪▸●■◆◇○□☐▶►➢➤✓✔√※'
const BULLET = new RegExp(`^(?:[${BULLETS}]\\s*|[-–*＊－]\\s*(?=[^\\s\\-–—*＊－_=]))(\\S.*)$`, 'su')
/** 1. · 1、 · 1) · (1) · （1） */
const NUMBERED = /^(?:[（(]\s*([\d０-９]{1,3})\s*[)）]|([\d０-９]{1,3})\s*[.、．)）])\s*(?!\d)(.+)$/su
const CIRCLED = /^([①-⑳])\s*(\S.*)$/su

/** A line as an item of a list, if its beginning may be the mark of one. */
export function asItem(text: string): Item | undefined {
  const bullet = BULLET.exec(text)?.[1]
  if (bullet !== undefined) return { ordered: false, text: bullet }
  const [, bracketed, plain, rest] = NUMBERED.exec(text) ?? []
  if (rest !== undefined)
    return { ordered: true, number: Number((bracketed ?? plain ?? '').normalize('NFKC')), text: rest }
  const [, circle, words] = CIRCLED.exec(text) ?? []
  if (circle === undefined || words === undefined) return undefined
  return { ordered: true, number: (circle.codePointAt(0) ?? 0) - ZERO_CIRCLED, text: words }
}

/** The number that would stand before ①. */
const ZERO_CIRCLED = 0x245f

/** Whether an item goes on with the list of the one before it. */
export const follows = (previous: Item, item: Item): boolean =>
  previous.ordered === item.ordered && (!item.ordered || item.number === (previous.number ?? 0) + 1)
