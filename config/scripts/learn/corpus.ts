/** Examples of contested characters, from texts and lists of words that people wrote in traditional script. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import Compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs'
import { CONTESTED } from '../../../src/publishing/script/context/character-forms'
import { sameForms } from '../../../src/publishing/script/context/same-forms'
import type { Example } from '../../../src/publishing/script/context/train'
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

/** How much a word of a list counts beside a place in a text, by how often the list has met it. */
const weightOf = (times: number): number => 3 * Math.min(10, 1 + Math.log2(times + 1) / 2)
/** A rarer form of a word than this part of its weight is taken for a slip. */
const LEAST_WEIGHT = 0.15

export const noExamples = (): Examples => new Map([...CONTESTED.keys()].map(char => [char, []]))

function add(examples: Examples, traditional: string, weight: number, isWord: boolean): void {
  const written = [...normalizer.convert(traditional)]
  const chars = [...simplify(written.join(''))]
  if (chars.length !== written.length) return
  chars.forEach((char, at) => {
    const form = READINGS.get(char)?.get(written[at] ?? '')
    if (form !== undefined) examples.get(char)?.push({ chars, at, form, weight, isWord })
  })
}

/** A text in traditional script, a sentence or paragraph a line. Lines that are the same in both scripts teach nothing. */
export async function readText(file: string, examples: Examples): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (toHans(line) !== line) add(examples, line, 1, false)
  }
}

/** A list of words in traditional script: the word, a tab, how often it was met. */
export async function readWords(file: string, examples: Examples): Promise<void> {
  const forms = new Map<string, Map<string, number>>()
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [word = '', times = '1'] = line.split('\t')
    if (!/^\p{Script=Han}{2,}$/u.test(word)) continue
    const hans = simplify(word)
    const written = forms.get(hans) ?? new Map<string, number>()
    forms.set(hans, written.set(word, (written.get(word) ?? 0) + Number(times)))
  }
  for (const written of forms.values()) {
    const total = [...written.values()].reduce((sum, times) => sum + times, 0)
    for (const [word, times] of written) {
      const weight = (weightOf(total) * times) / total
      if (weight >= LEAST_WEIGHT) add(examples, word, weight, true)
    }
  }
}
