/** What readers ask for, and which of the generated articles have it. */
import { runsOf } from '../../src/model/search-index'
import { initialsOf } from '../../src/publishing/build/search/initials'
import { createConverter } from '../../src/publishing/script'
import { segment } from '../../src/publishing/script/segment'
import { fold } from '../../src/script/fold-characters'
import { Words, type Generated } from './search-library'

export interface Query {
  kind: string
  text: string
}

/** How many of each kind: 200 together. */
const ONE = 30
const TWO = 40
const WORDS = 30
const NAMES = 25
const ACROSS = 25
const TRADITIONAL = 30
const INITIALS = 20

const times = (count: number, draw: (at: number) => string): string[] => {
  const drawn = new Set<string>()
  for (let at = 0; drawn.size < count; at++) drawn.add(draw(at))
  return [...drawn]
}

/** @param articles of which names, phrases and titles are taken */
export function queriesOf(articles: readonly Generated[]): Query[] {
  const words = new Words(1_125)
  const article = (at: number): Generated =>
    articles[(at * 7_919) % articles.length] ?? { id: '', title: '', author: '', paragraphs: [] }
  const exactly = (length: number): string => {
    for (;;) {
      const word = words.draw(length)
      if (word.length === length) return word
    }
  }
  const toTraditional = createConverter({ from: 'zh-Hans', to: 'zh-Hant-TW' })
  const kinds: [kind: string, texts: string[]][] = [
    ['one character', times(ONE, () => exactly(1))],
    ['a word of two', times(TWO, () => exactly(2))],
    ['two words', times(WORDS, () => `${words.draw(2)} ${words.draw(2)}`)],
    ['names', times(NAMES, at => article(at).author)],
    ['across words', times(ACROSS, at => acrossWords(article(at).paragraphs[1] ?? '', 3 + at))],
    ['traditional', times(TRADITIONAL, () => toTraditional(words.draw(2)))],
    ['initials', times(INITIALS, at => (initialsOf(article(at).title)[0] ?? 'zg').slice(0, 2 + (at % 3)))],
  ]
  return kinds.flatMap(([kind, texts]) => texts.map(text => ({ kind, text })))
}

/** The end of one word and the beginning of the next, as 段简 in 一段简单. */
function acrossWords(text: string, nth: number): string {
  const borders = segment(text)
    .map(({ at }) => at)
    .filter(at => /^\p{Script=Han}{2}$/u.test(text.slice(at - 1, at + 1)))
  const border = borders[nth % borders.length] ?? 1
  return text.slice(border - 1, border + 1)
}

/** For each query the ids of the articles that have each of its words, character by character, or as initials. */
export function truthOf(queries: readonly Query[], articles: readonly Generated[]): Set<string>[] {
  const truth = queries.map(() => new Set<string>())
  const wanted = queries.map(({ text }) => runsOf(fold(text)))
  for (const { id, title, author, paragraphs } of articles) {
    const text = fold([title, author, ...paragraphs].join('\n'))
    const initials = initialsOf(title)
    const has = (word: string): boolean =>
      /^[a-z]/.test(word) ? initials.some(one => one.startsWith(word)) : text.includes(word)
    wanted.forEach((words, at) => {
      if (words.every(has)) truth[at]?.add(id)
    })
  }
  return truth
}
