/** Generated libraries in which words are as frequent as in Chinese at large; the same number gives the same files. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { dict } from '@node-rs/jieba/dict'
import { jsonForm } from '../../src/publishing/build/forms'
import { Output } from '../../src/publishing/build/output'
import type { WholeSeries } from '../../src/publishing/build/series/whole-series'
import { buildIndex } from '../../src/publishing/build/search/build-index'
import { Group } from '../../src/publishing/build/search/group'
import { longSeries, writeLongLibrary } from '../long-series-library'
import { searchFiles, searchParts } from '../search-parts'

/** Instalments of a series, which is a group of the index too: publishing takes groups of about this size. */
const PER_SERIES = 250
/** Characters of an article, about: a column of two or three minutes. */
const LENGTH = 900
/** Words of a sentence. */
const SENTENCE = 12

/** An article as it is searched. */
export interface Generated {
  id: string
  title: string
  author: string
  paragraphs: string[]
}

/** Draws words by their frequency in jieba's dictionary. */
export class Words {
  private readonly words: string[] = []
  /** How frequent each word and all before it are together. */
  private readonly totals: number[] = []
  private state: number

  constructor(seed: number) {
    this.state = seed
    let total = 0
    for (const line of new TextDecoder().decode(dict).split('\n')) {
      const [word = '', frequency = '0'] = line.split(' ')
      if (!/^\p{Script=Han}+$/u.test(word)) continue
      this.words.push(word)
      this.totals.push((total += Number(frequency)))
    }
  }

  /** A word of at least so many characters. */
  draw(least = 1): string {
    for (;;) {
      const word = this.words[this.placeOf(this.roll() * (this.totals.at(-1) ?? 0))] ?? ''
      if (word.length >= least) return word
    }
  }

  /** The first word whose total is above a number. */
  private placeOf(wanted: number): number {
    let [from, to] = [0, this.totals.length - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.totals[middle] ?? 0) > wanted) to = middle
      else from = middle + 1
    }
    return from
  }

  /** Numbers from 0 to 1 that look random and are the same each time: a linear congruence, by Numerical Recipes. */
  private roll(): number {
    return (this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  }
}

const SURNAMES = ['苏', '李', '王', '林', '陈', '周', '孟', '程', '欧阳', '沈']

/** A surname and a word of two characters. */
function nameBy(words: Words): string {
  const given = words.draw(2).slice(0, 2)
  return (SURNAMES[(given.codePointAt(0) ?? 0) % SURNAMES.length] ?? '') + given
}

/** A column's text in paragraphs of two sentences. */
function paragraphsBy(words: Words): string[] {
  const sentence = (): string => `${Array.from({ length: SENTENCE }, () => words.draw()).join('')}。`
  const paragraphs: string[] = []
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? LENGTH)
    paragraphs.push(sentence() + sentence())
  return paragraphs
}

/**
 * Writes what publishing would write of such a library in its original script, without its pages and pictures.
 * @param folder of the library, as a site serves it
 * @param scratch folder for what is needed meanwhile
 * @returns its articles
 */
export async function writeSearchLibrary(
  folder: string,
  scratch: string,
  articles: number,
): Promise<Generated[]> {
  const words = new Words(20_261_125)
  const names = new Words(1_201)
  const generated = new Map<string, Generated>()
  const groups: string[] = []
  const all: WholeSeries[] = []
  await mkdir(scratch, { recursive: true })
  for (let number = 0; number < articles / PER_SERIES; number++) {
    const whole = longSeries(`lan-${number}`, words.draw(2), PER_SERIES)
    const source = { title: whole.title, script: 'zh-Hans' as const, tags: [...whole.tags] }
    const group = new Group()
    for (const row of whole.instalments) {
      if (row.id === undefined) continue
      row.title = words.draw(2) + words.draw() + words.draw(2)
      const { id, title, tag } = row
      const one = { id, title, author: nameBy(names), paragraphs: paragraphsBy(words) }
      generated.set(id, one)
      const blocks = one.paragraphs.map(text => ({ type: 'paragraph' as const, content: [text] }))
      const credits = [{ role: '撰文', names: [one.author] }]
      group.add({ id, title, tag, script: 'zh-Hans', blocks, credits }, { id: whole.id, source })
    }
    all.push(whole)
    groups.push(path.join(scratch, `group-${number}`))
    group.write(groups.at(-1) ?? '')
  }
  const form = jsonForm(await Output.open(folder, scratch, { adopt: true }))
  for (const [file, document] of searchFiles(searchParts(buildIndex(groups, scratch))))
    await form.document(file, document)
  await writeLongLibrary(
    form,
    all,
    all.map(({ id }) => id),
    ({ id }) => generated.get(id)?.paragraphs ?? [],
  )
  return [...generated.values()]
}
