import { Jieba, type TaggedWord } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import { lexicon } from './lexicon'
import { PHRASES } from './phrases'

/** A word of simplified text: part of speech as jieba tags it, position in UTF-16 units. */
export interface Word {
  text: string
  tag: string
  at: number
}

/** jieba's tag for the words that only OpenCC's phrase table knows. */
const PHRASE_TAG = 'x'

/**
 * jieba with OpenCC's phrases as words. A phrase is as likely as the words it is made of, and a trifle more:
 * it wins over its own parts and loses where a better cut runs across it (被|发明, not 被发|明).
 */
const loadJieba = (): Jieba => {
  const { frequency, total } = lexicon()
  const jieba = Jieba.withDict(dict)
  const additions: string[] = []
  for (const phrase of PHRASES.keys()) {
    const parts = jieba.cut(phrase, false)
    if (parts.length === 1) continue
    const likelihood = parts.reduce((product, part) => (product * (frequency.get(part) ?? 1)) / total, 1)
    additions.push(`${phrase} ${Math.ceil(likelihood * total) + 1} ${PHRASE_TAG}`)
  }
  jieba.loadDict(Buffer.from(additions.join('\n')))
  return jieba
}

let loaded: Jieba | undefined

/** Cuts simplified text into words. Loads jieba (half a second) on first use. @param start where the text begins */
export const segment = (text: string, start = 0): Word[] => {
  loaded ??= loadJieba()
  let at = start
  return loaded.tag(text, false).map(({ word, tag }: TaggedWord) => {
    const here = at
    at += word.length
    return { text: word, tag, at: here }
  })
}
