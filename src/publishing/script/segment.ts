import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'
import { lexicon } from './lexicon'
import { PHRASES } from './phrases'

/** A word of simplified text, its position in UTF-16 units. */
export class Word {
  constructor(
    readonly text: string,
    readonly at: number,
  ) {}

  /** Part of speech as jieba tags it: looked up where it is asked for, since few are. */
  get tag(): string {
    const known = lexicon().tagOf(this.text)
    return known ?? (/^[0-9]+$/.test(this.text) ? 'm' : /[0-9A-Za-z]/.test(this.text) ? 'eng' : PHRASE_TAG)
  }
}

/** jieba's tag for the words that only OpenCC's phrase table knows, and for signs. */
const PHRASE_TAG = 'x'

/**
 * jieba with OpenCC's phrases as words. A phrase is as likely as the words it is made of, and a trifle more:
 * it wins over its own parts and loses where a better cut runs across it (被|发明, not 被发|明).
 */
const loadJieba = (): Jieba => {
  const { frequencyOf, total } = lexicon()
  const jieba = Jieba.withDict(dict)
  const additions: string[] = []
  for (const phrase of PHRASES.keys()) {
    const parts = jieba.cut(phrase, false)
    if (parts.length === 1) continue
    const likelihood = parts.reduce((product, part) => (product * (frequencyOf(part) ?? 1)) / total, 1)
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
  return loaded.cut(text, false).map(word => {
    const here = at
    at += word.length
    return new Word(word, here)
  })
}
