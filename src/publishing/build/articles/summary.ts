/** The summary of an article whose editor wrote none. */
import { plainText } from '../../../model/schema'
import type { SourceBlock } from '../../source/model'

/** Two lines of a share card, three of a list on a phone. */
const LONGEST = 80
/** Shorter paragraphs are greetings and dialogue. */
const SHORTEST = 20

/**
 * The first real paragraph (no dialogue, not too short), cut after a sentence, or after a clause with an
 * ellipsis, so that it has at most 80 characters. Empty where the article has no paragraph.
 */
export function summarise(blocks: readonly SourceBlock[]): string {
  const paragraphs = blocks.flatMap(block =>
    block.type === 'paragraph' ? [onOneLine(plainText(block.content))] : [],
  )
  const real = paragraphs.find(
    text => Array.from(text).length >= SHORTEST && !/^[“「『][^”」』]*[”」』]$/u.test(text),
  )
  return cut(real ?? paragraphs.find(text => text !== '') ?? '')
}

const onOneLine = (text: string): string =>
  text.replace(/\s+/g, blank => (blank.includes('\n') ? ' ' : blank)).trim()

function cut(text: string): string {
  if (Array.from(text).length <= LONGEST) return text
  const start = Array.from(text)
    .slice(0, LONGEST - 1)
    .join('')
  const sentence = /^.*[。！？!?](?:[”」』）])*/su.exec(start)?.[0]
  if (sentence && Array.from(sentence).length >= SHORTEST) return sentence
  const clause = /^(.*)[，、；：,;:]/su.exec(start)?.[1]
  return `${clause && Array.from(clause).length >= SHORTEST ? clause : start}…`
}
