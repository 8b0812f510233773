/** Who speaks in a text: names and roles before a colon, as in an interview. */
import { endsSentence } from '../formats/text/characters'
import type { Pieces } from './piece'

const SPOKEN = /^(\S{1,8})[:：]\s*(\S.*)$/su

/** Names or roles that say whole sentences somewhere: 记者：您从哪一年开始？ Then 记者：谢谢您 is no credit. */
export function speakersOf(pieces: Pieces): ReadonlySet<string> {
  const speakers = pieces.all.flatMap(({ text }) => {
    const [, name, words] = SPOKEN.exec(text) ?? []
    return name !== undefined && endsSentence(words ?? '') ? [name] : []
  })
  return new Set(speakers)
}

/** Whether a line is something that one of these says. */
export function isSpokenBy(text: string, speakers: ReadonlySet<string>): boolean {
  const name = SPOKEN.exec(text)?.[1]
  return name !== undefined && speakers.has(name)
}
