/** Titles as columns write them: 【tag】subject:headline. */
import { toHans } from '../../script/to-hans'

export interface TaggedTitle {
  tag?: string | undefined
  title: string
}

const BRACKETED =
  /^(?:【([^【】]+)】|〔([^〔〕]+)〕|〖([^〖〗]+)〗|[[［]([^[\]［］]+)[\]］]|#([^#]+)#)(.*)$/su
const LONGEST_TAG = 20
const BARRED = /^([\p{L}\p{N}“”《》]{2,14})\s*[|｜丨︱│]\s*(\S.*)$/su

/** 【tag】title, with any of the brackets that columns use; the title is empty where the tag stands alone. */
export function splitBracketed(text: string): { tag: string; title: string } | undefined {
  const match = BRACKETED.exec(text)
  if (!match) return undefined
  const tag = match.slice(1, 6).find(Boolean)?.trim()
  return tag && Array.from(tag).length <= LONGEST_TAG
    ? { tag, title: match[6]?.trimStart() ?? '' }
    : undefined
}

/** The tag and the title of a title line; also `tag｜title`. */
export function splitTagged(text: string): TaggedTitle {
  const bracketed = splitBracketed(text)
  if (bracketed) return bracketed
  const barred = BARRED.exec(text)
  return barred ? { tag: barred[1], title: barred[2] ?? '' } : { title: text }
}

/** A subject is a name or a few words, not a clause; a clock time (10:30) or an address has none. */
const SUBJECT = /^([^:：，,。！？!?、；;“”]{1,14})[:：](?!\/\/)\s*(\S.*)$/su

/** 李楠:職責所在 義不容辭 → 李楠 and 職責所在 義不容辭. A title without a subject is its own headline. */
export function splitTitle(title: string): { subject?: string | undefined; headline: string } {
  const match = SUBJECT.exec(title)
  const [, subject, headline] = match ?? []
  if (!subject || !headline || (/\d$/.test(subject) && /^\d/.test(headline))) return { headline: title }
  return { subject: subject.trim(), headline: headline.trim() }
}

/**
 * What two writings of one title have in common: simplified characters, half-width marks, no blanks, no tag.
 * Marks stay, so that 職責所在,義不容辭 is not 職責所在 義不容辭.
 */
export function titleKey(text: string): string {
  return foldText(splitTagged(text).title)
}

/** Times that a text may be longer than its key: Unicode composes three characters to one at most. */
const COMPOSED = 3
/** A tag and its brackets, which the key of a title leaves out. */
const BESIDE_TITLE = 40

/** Whether a text is the title with that key. Long texts are told by their length: folding them takes its time. */
export const isTitle = (text: string, key: string): boolean =>
  (text.length <= key.length * COMPOSED + BESIDE_TITLE ||
    text.replace(/\s+/g, '').length <= key.length * COMPOSED + BESIDE_TITLE) &&
  titleKey(text) === key

/** Simplified, half-width, lower case, without blanks: for comparing words of a page with each other. */
export function foldText(text: string): string {
  return toHans(text.normalize('NFKC')).replace(/\s+/g, '').toLowerCase()
}
