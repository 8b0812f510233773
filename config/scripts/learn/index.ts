/**
 * `npm run learn -- --text <files> --words <files>`: learns how contested characters are written, from texts and lists of
 * words in traditional script, and writes the weights that publishing reads. `docs/script-model.md` names what it was last
 * run on.
 */
import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { defineCommand } from 'citty'
import { CONTESTED } from '../../../src/publishing/script/context/character-forms'
import { PARTS, WEIGHTS } from '../../../src/publishing/script/context/linear-model'
import { train, type Weights } from '../../../src/publishing/script/context/train'
import { runCli, UsageError } from '../cli'
import { compare } from './compare'
import { noExamples, readText, readWords } from './corpus'
import { say } from '../../../src/command-line/terminal'

/** Forms with fewer examples are not learned. */
const LEAST_EXAMPLES = 5
/** Weights below this say nothing. */
const LEAST_WEIGHT = 2.5 / PARTS

/** A character's section of the file: `context/linear-model.ts` reads it. */
function section(char: string, weights: Weights): string {
  const lines = [...weights].flatMap(([feature, [first = 0, ...others]]) => {
    const relative = others.map(weight => weight - first)
    if (feature !== '' && relative.every(weight => Math.abs(weight) < LEAST_WEIGHT)) return []
    return [[feature, ...relative.map(weight => Math.round(weight * PARTS))].join('\t')]
  })
  return [`=${char}`, ...lines.sort()].join('\n')
}

const list = (value: string | undefined): string[] => (value ?? '').split(',').filter(Boolean)

const learn = defineCommand({
  meta: { name: 'npm run learn --', description: 'Learns contested characters from traditional texts.' },
  args: {
    text: { type: 'string', description: 'Files of text, a sentence a line; commas between them.' },
    words: { type: 'string', description: 'Files of words: word, tab, count; commas between them.' },
    compare: { type: 'string', description: 'Writes no weights: measures other ways on this file instead.' },
  },
  async run({ args }) {
    const texts = list(args.text)
    if (texts.length === 0) throw new UsageError('Name texts in traditional script: --text a.txt,b.txt')
    const examples = noExamples()
    for (const file of texts) await readText(file, examples)
    for (const file of list(args.words)) await readWords(file, examples)
    if (args.compare !== undefined) return compare(args.compare, examples, list(args.words))
    const sections = [...CONTESTED].flatMap(([char, forms]) => {
      const all = examples.get(char) ?? []
      const enough = forms.filter((_, form) => all.filter(one => one.form === form).length >= LEAST_EXAMPLES)
      say(`${char} ${forms.join('')} ${all.length} examples`)
      return enough.length < 2 ? [] : [section(char, train(all, forms.length))]
    })
    const bytes = gzipSync(sections.join('\n'), { level: 9 })
    await writeFile(WEIGHTS, bytes)
    say(`${sections.length} characters, ${bytes.length} bytes: ${WEIGHTS}`)
  },
})

void runCli(learn)
