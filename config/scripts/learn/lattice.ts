/** A lattice of words weighted by how often they were met, to compare with: the likeliest way through it is taken. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { simplify } from './corpus'

/** Simplified word → its commonest traditional form and how often it was met. */
type Lexicon = ReadonlyMap<string, { written: string; times: number }>

const LONGEST = 8

export async function readLexicon(files: readonly string[]): Promise<Lexicon> {
  const lexicon = new Map<string, { written: string; times: number }>()
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const [written = '', count = '1'] = line.split('\t')
      const times = Number(count) || 1 // some lists have remarks in that column
      const hans = simplify(written)
      const known = lexicon.get(hans)
      if (written !== '' && (known === undefined || times > known.times))
        lexicon.set(hans, { written, times })
    }
  }
  return lexicon
}

/** Puts the words of the likeliest way through a text; a character that no word holds becomes what `otherwise` says. */
export function lattice(
  lexicon: Lexicon,
  otherwise: (char: string) => string,
): (chars: readonly string[]) => string[] {
  const total = [...lexicon.values()].reduce((sum, { times }) => sum + times, 0)
  return chars => {
    const best: { score: number; from: number; written: string }[] = [{ score: 0, from: 0, written: '' }]
    for (let end = 1; end <= chars.length; end += 1) {
      for (let from = Math.max(0, end - LONGEST); from < end; from += 1) {
        const word = chars.slice(from, end).join('')
        const known = lexicon.get(word)
        if (!known && from < end - 1) continue
        const score = (best[from]?.score ?? 0) + Math.log(((known?.times ?? 0) + 0.5) / total)
        const written = known?.written ?? otherwise(word)
        if (score > (best[end]?.score ?? -Infinity)) best[end] = { score, from, written }
      }
    }
    const words: string[] = []
    for (let end = chars.length; end > 0; end = best[end]?.from ?? 0) words.unshift(best[end]?.written ?? '')
    return [...words.join('')]
  }
}
