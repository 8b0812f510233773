/**
 * How often an editor is asked, in 100,000 characters assembled from the sample library's sentences, with sentences
 * among them that only an editor can settle.
 */
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readingText } from '../../../../src/publishing/source/block-text'
import { readArticle, readSeriesFolders } from '../../../../src/publishing/source/library-files'
import { createConverter, prepare, type Flag } from '../../../../src/publishing/script'
import { countCharacters } from '../../../../src/publishing/formats/text/characters'

/** Sentences that two readings fit, with the character in question. */
const AMBIGUOUS: readonly [string, string][] = [
  ['他说不干。', '干'],
  ['那天他要面。', '面'],
  ['她最喜欢松。', '松'],
  ['先把它卷好再说。', '卷'],
  ['他一个人冲在里面。', '冲'],
  ['这里的谷真多。', '谷'],
  ['两个人还要斗。', '斗'],
  ['她不想舍。', '舍'],
  ['这是他们制的。', '制'],
  ['那是余的事。', '余'],
  ['他演丑。', '丑'],
]

/** The library's sentences as simplified text, settled by nothing: what was written in traditional is converted. */
async function sentencesOfLibrary(): Promise<string[]> {
  const texts: string[] = []
  for (const folder of await readSeriesFolders(path.join(__dirname, '../../../../src/content'))) {
    for (const name of folder.articles) {
      const { script, title, summary = '', blocks } = await readArticle(folder.path, name)
      const text = [title, summary, readingText(blocks)].join('\n')
      texts.push(createConverter({ from: script, to: 'zh-Hans' })(text))
    }
  }
  return texts.join('\n').match(/[^\n。！？]+[。！？]*/gu) ?? []
}

/** Numbers from 0 to 1 that are the same in every run: Park and Miller's minimal generator. */
function* numbers(): Generator<number, never> {
  for (let state = 20_261_125; ;) yield (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** The same sentences in another order, by Fisher and Yates. */
function shuffled(sentences: readonly string[], random: Generator<number, never>): string[] {
  const order = [...sentences]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next().value * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? '', order[at] ?? '']
  }
  return order
}

/** Paragraphs of five sentences, in one new order after another: each sentence has other neighbours every time. */
function assemble(sentences: readonly string[]): string[] {
  const random = numbers()
  const all: string[] = []
  for (let length = 0; length < 100_000; length += countCharacters(sentences.join('')))
    all.push(...shuffled(sentences, random))
  AMBIGUOUS.forEach(([sentence], index) => {
    all.splice(Math.floor((index + random.next().value) * (all.length / AMBIGUOUS.length)), 0, sentence)
  })
  return Array.from({ length: Math.ceil(all.length / 5) }, (_, at) => all.slice(at * 5, at * 5 + 5).join(''))
}

describe('ambiguities in 100,000 characters', () => {
  let sentences: string[] = []
  beforeAll(async () => {
    sentences = await sentencesOfLibrary()
  }, 60_000)

  it.each(['zh-Hant-TW', 'zh-Hant-HK'] as const)(
    'are found, at most 2 in 1,000, to %s',
    to => {
      const convert = prepare({ from: 'zh-Hans', to })
      const paragraphs = assemble(sentences)
      const flags: (Flag & { paragraph: string })[] = paragraphs.flatMap(paragraph =>
        convert(paragraph).flags.map(flag => ({ ...flag, paragraph })),
      )
      const characters = countCharacters(paragraphs.join(''))
      expect(characters).toBeGreaterThanOrEqual(100_000)
      const found = AMBIGUOUS.filter(([sentence, char]) =>
        flags.some(
          ({ at, paragraph }) =>
            at === paragraph.indexOf(sentence) + sentence.indexOf(char) && paragraph.includes(sentence),
        ),
      )
      expect(found).toEqual(AMBIGUOUS)
      expect(flags.length / characters).toBeLessThanOrEqual(2 / 1000)
    },
    60_000,
  )
})
