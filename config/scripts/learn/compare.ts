/**
 * `npm run learn -- --compare held-out.tsv`: how many contested characters other ways would get wrong that learn from the
 * same texts and lists, beside the weights as they are. The table of `docs/script-model.md`.
 */
import { readFileSync } from 'node:fs'
import { CONTESTED } from '../../../src/publishing/script/context/character-forms'
import { type Guess, guess } from '../../../src/publishing/script/context/linear-model'
import { isSameForm } from '../../../src/publishing/script/context/same-forms'
import { hansToHant } from '../../../src/publishing/script/hans-to-hant'
import { CHARACTERS, longestMatch } from '../../../src/publishing/script/phrases'
import { toRegion } from '../../../src/publishing/script/regions'
import type { Examples } from './corpus'
import { lattice, readLexicon } from './lattice'
import { ngram } from './ngram'
import { say } from '../../../src/command-line/terminal'

/** Reads a whole text: one form a character, in OpenCC's standard. */
type Reader = (chars: readonly string[]) => readonly string[]

const place = (way: (chars: readonly string[], at: number) => string | undefined): Reader => {
  return chars => chars.map((char, at) => (CONTESTED.has(char) ? way(chars, at) : undefined) ?? char)
}

/** @param file a line a sentence: simplified, a tab, what was written */
export async function compare(file: string, examples: Examples, lists: readonly string[]): Promise<void> {
  const trigrams = ngram(examples, CONTESTED)
  const ways: Record<string, Reader> = {
    "OpenCC's longest match": chars => [...longestMatch.convert(chars.join(''))],
    'lattice of words': lattice(await readLexicon(lists), char => CHARACTERS.get(char) ?? char),
    trigrams: place((chars, at) => CONTESTED.get(chars[at] ?? '')?.[trigrams(chars, at)]),
    'linear model': place((chars, at) => best(guess(chars, at)) ?? CHARACTERS.get(chars[at] ?? '')),
    'all as published': chars => [...hansToHant(chars.join('')).text],
  }
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map(line => line.split('\t').map(text => [...text]))
  const characters = rows.reduce((sum, [hans = []]) => sum + hans.length, 0)
  for (const [name, read] of Object.entries(ways)) {
    const wrong = rows.reduce((sum, [hans = [], written = []]) => {
      const got = [...toRegion(read(hans).join(''), 'zh-Hant-TW')]
      return sum + hans.filter((char, at) => CONTESTED.has(char) && isWrong(written[at], got[at])).length
    }, 0)
    say(`${name.padEnd(24)}${((wrong / characters) * 10_000).toFixed(2).padStart(7)} per 10,000`)
  }
}

const best = (guessed: Guess | undefined): string | undefined =>
  guessed?.forms[guessed.scores.indexOf(Math.max(...guessed.scores))]

const isWrong = (written = '', got = ''): boolean => !isSameForm(written, got)
