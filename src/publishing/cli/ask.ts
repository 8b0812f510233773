/** Questions about conflicts, in a terminal. */
import { createInterface } from 'node:readline/promises'
import pc from 'picocolors'
import { forTerminal, spokenBeside } from '../../command-line/terminal'
import type { AskSides } from '../import/again'
import type { AskCuts } from '../import/articles-in'
import type { AskChanges } from '../import/tracked-changes'
import { describeChange } from '../formats/tracked-change'
import type { Side } from '../import/merge/merge-article'
import { describeConflict } from '../import/merge/describe'

/** An answer that holds for all conflicts of a file begins with a capital letter. */
const QUESTION = 'Which stands: the editor’s [o]urs, the origin’s [t]heirs, [O] or [T] from here on, [s]kip? '

const QUESTION_OF_CHANGE = 'Is it [a]ccepted, [r]ejected, [A] or [R] from here on, [s]kip? '

const QUESTION_OF_CUT = 'Does another article begin there: [y]es, [n]o, [Y] or [N] from here on, [s]kip? '

/** What is asked, where answers come from, and where they go. */
type Terminal = readonly [
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  /** Called before anything is written, so that a line of progress can give way. */
  before: () => void,
]

/** Asks for a side in each conflict. Skipping, or an end of input, leaves the file as it is. */
export const asking =
  (...terminal: Terminal): AskSides =>
  (file, conflicts, source) =>
    askEach(terminal, {
      heading: spokenBeside(`${pc.bold(forTerminal(file))} and its origin have both been changed:`),
      things: conflicts.map(conflict => describeConflict(conflict, source)),
      question: QUESTION,
      answers: { o: 'ours', t: 'theirs' } satisfies Record<string, Side>,
    })

/** Asks of each tracked change whether it is accepted. Skipping, or an end of input, leaves the file out. */
export const askingChanges =
  (...terminal: Terminal): AskChanges =>
  (file, changes) =>
    askEach(terminal, {
      heading: spokenBeside(`${pc.bold(forTerminal(file))} has tracked changes:`),
      things: changes.map(describeChange),
      question: QUESTION_OF_CHANGE,
      answers: { a: true, r: false },
    })

/** Asks of each line that looks like a title whether an article begins there. Skipping, or an end of input, cuts nothing. */
export const askingCuts =
  (...terminal: Terminal): AskCuts =>
  (file, titles) =>
    askEach(terminal, {
      heading: spokenBeside(`${pc.bold(forTerminal(file))} seems to hold more than one article:`),
      things: titles.map(({ line, text }) => `  line ${line}: ${text}`),
      question: QUESTION_OF_CUT,
      answers: { y: true, n: false },
    })

interface Asked<Value> {
  heading: string
  things: readonly string[]
  question: string
  /** By their letters; a capital one holds from there on. */
  answers: Readonly<Record<string, Value>>
}

async function askEach<Value>(
  [input, output, before]: Terminal,
  { heading, things, question, answers }: Asked<Value>,
): Promise<Value[] | undefined> {
  before()
  const lines = createInterface({ input, output })
  // An input that ends answers no question, not even one that is open.
  const ended = new AbortController()
  lines.once('close', () => ended.abort())
  const given: Value[] = []
  const known = new Map(Object.entries(answers))
  try {
    output.write(`${heading}\n`)
    for (const thing of things) {
      output.write(`${forTerminal(spokenBeside(thing))}\n`)
      const word = await answerOf([...known.keys()], () =>
        lines.question(spokenBeside(question), { signal: ended.signal }),
      )
      const value = known.get(word.toLowerCase())
      if (value === undefined) return undefined
      given.push(value)
      if (word < 'a') return things.map((_, at) => given[at] ?? value)
    }
    return given
  } finally {
    lines.close()
  }
}

/** A letter of these, large or small, or `s`. */
async function answerOf(letters: readonly string[], ask: () => Promise<string>): Promise<string> {
  for (;;) {
    const word = await ask().then(
      answer => answer.trim(),
      () => 's',
    )
    if (word === 's' || (word.length === 1 && letters.includes(word.toLowerCase()))) return word
  }
}
