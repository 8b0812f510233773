/** Examples of contested characters, from texts and lists of words that people wrote in traditional script. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import { CONTESTED } from '../../../src/publishing/script/context/character-forms'
import { REACH } from '../../../src/publishing/script/context/features'
import { sameForms } from '../../../src/publishing/script/context/same-forms'
import { type Example, seeded } from '../../../src/publishing/script/context/train'
import { toRegion } from '../../../src/publishing/script/regions'
import { loadTrie } from '../../../src/script/pipeline'
import { toHans } from '../../../src/script/to-hans'

/** Contested character → its examples. */
export type Examples = ReadonlyMap<string, Example[]>

const normalizer = loadTrie([Compatibility])

/** As simplified texts are written: the particle, which `toHans` leaves to what stands around it, is 着. */
export const simplify = (traditional: string): string => toHans(traditional).replaceAll('著', '着')

/**
 * Each form in OpenCC's standard, in Taiwan's, and as a style may write it (台 for 臺), unless that is another form of the
 * same character.
 */
const READINGS = new Map(
  [...CONTESTED].map(([char, forms]) => {
    const own = forms.map(form => [form, toRegion(form, 'zh-Hant-TW')])
    const readings = new Map(own.flatMap((written, i) => written.map(one => [one, i])))
    own.forEach((written, i) =>
      written.flatMap(sameForms).forEach(form => readings.has(form) || readings.set(form, i)),
    )
    return [char, readings]
  }),
)

/** Places of one form in one text beyond these are sampled, and count for more. */
const MOST_PLACES = 12_000
const MOST_WEIGHT = 5

/** How much a word of a list counts beside a place in a text, by how often the list has met it. */
const weightOf = (times: number): number => 3 * Math.min(10, 1 + Math.log2(times + 1) / 2)
/** A rarer form of a word than this part of its weight is taken for a slip. */
const LEAST_WEIGHT = 0.15

export const noExamples = (): Examples => new Map([...CONTESTED.keys()].map(char => [char, []]))

/** Contested characters of a text in traditional script, each with what the model sees of the text around it. */
function* placesOf(
  traditional: string,
): Iterable<{ char: string; form: number; chars: string[]; at: number }> {
  const written = [...normalizer.convert(traditional)]
  const chars = [...simplify(written.join(''))]
  if (chars.length !== written.length) return
  for (const [at, char] of chars.entries()) {
    const form = READINGS.get(char)?.get(written[at] ?? '')
    const start = Math.max(0, at - REACH)
    if (form !== undefined) yield { char, form, chars: chars.slice(start, at + REACH + 1), at: at - start }
  }
}

/** As many of a stream of items as there is room for, each as likely as any other (Vitter 1985, algorithm R). */
class Reservoir<T> {
  readonly items: T[] = []
  met = 0
  constructor(private readonly random: () => number) {}
  offer(item: T): void {
    this.met += 1
    const slot = this.met <= MOST_PLACES ? this.met - 1 : Math.floor(this.random() * this.met)
    if (slot < MOST_PLACES) this.items[slot] = item
  }
}

/**
 * A text in traditional script, a sentence or paragraph a line; a file for each source, so that none of them outweighs the
 * others. Lines that are the same in both scripts teach nothing.
 */
export async function readText(file: string, examples: Examples): Promise<void> {
  const random = seeded(7)
  const reservoirs = new Map<string, Reservoir<Omit<Example, 'weight'>>>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (toHans(line) === line) continue
    for (const { char, form, chars, at } of placesOf(line)) {
      const key = `${char}${form}`
      const reservoir = reservoirs.get(key) ?? new Reservoir(random)
      reservoirs.set(key, reservoir)
      reservoir.offer({ chars, at, form, isWord: false })
    }
  }
  for (const { items, met } of reservoirs.values()) {
    const weight = Math.min(MOST_WEIGHT, met / items.length)
    for (const item of items) examples.get(item.chars[item.at] ?? '')?.push({ ...item, weight })
  }
}

/** A list of words in traditional script: the word, a tab, how often it was met. */
export async function readWords(file: string, examples: Examples): Promise<void> {
  const forms = new Map<string, Map<string, number>>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [word = '', times = ''] = line.split('\t')
    if (!/^\p{Script=Han}{2,}$/u.test(word)) continue
    const hans = simplify(word)
    const written = forms.get(hans) ?? new Map<string, number>()
    forms.set(hans, written.set(word, (written.get(word) ?? 0) + (Number(times) || 1))) // some lists have remarks there
  }
  for (const written of forms.values()) {
    const total = [...written.values()].reduce((sum, times) => sum + times, 0)
    for (const [word, times] of written) {
      const weight = (weightOf(total) * times) / total
      if (weight < LEAST_WEIGHT) continue
      for (const { char, ...place } of placesOf(word))
        examples.get(char)?.push({ ...place, weight, isWord: true })
    }
  }
}
