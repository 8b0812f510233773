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

interface Item {
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

function asItem(text: string): Item | undefined {
  const bullet = /^[•·▪●■◆○▶►\-*]\s*(?=\S)(.+)$/su.exec(text)
  if (bullet?.[1]) return { ordered: false, text: bullet[1] }
  const numbered = /^(\d{1,3})\s*[.、．)）]\s*(?!\d)(.+)$/su.exec(text)
  return numbered?.[2] ? { ordered: true, number: Number(numbered[1]), text: numbered[2] } : undefined
}

const follows = (previous: Item, item: Item): boolean =>
  previous.ordered === item.ordered && (!item.ordered || item.number === (previous.number ?? 0) + 1)
