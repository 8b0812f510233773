/** Questions about conflicts, in a terminal. */
import { createInterface } from 'node:readline/promises'
import pc from 'picocolors'
import { forTerminal } from '../../command-line/terminal'
import type { AskSides } from '../import/again'
import type { Side } from '../import/merge/article'
import { describeConflict } from '../import/merge/describe'

/** An answer that holds for all conflicts of a file begins with a capital letter. */
const QUESTION = 'Which stands: the editor’s [o]urs, the origin’s [t]heirs, [O] or [T] from here on, [s]kip? '

/**
 * Asks for a side in each conflict. Skipping, or an end of input, leaves the file as it is.
 *
 * @param before called before anything is written, so that a line of progress can give way
 */
export const asking =
  (input: NodeJS.ReadableStream, output: NodeJS.WritableStream, before: () => void): AskSides =>
  async (file, conflicts, source) => {
    before()
    const lines = createInterface({ input, output })
    // An input that ends answers no question, not even one that is open.
    const ended = new AbortController()
    lines.once('close', () => ended.abort())
    const sides: Side[] = []
    try {
      output.write(`${pc.bold(forTerminal(file))} and its origin have both been changed:\n`)
      for (const conflict of conflicts) {
        output.write(`${forTerminal(describeConflict(conflict, source))}\n`)
        const answer = await answerOf(question => lines.question(question, { signal: ended.signal }))
        if (answer === undefined) return undefined
        sides.push(answer.side)
        if (answer.isForAll) return conflicts.map((_, at) => sides[at] ?? answer.side)
      }
      return sides
    } finally {
      lines.close()
    }
  }

interface Answer {
  side: Side
  isForAll: boolean
}

async function answerOf(ask: (question: string) => Promise<string>): Promise<Answer | undefined> {
  for (;;) {
    const word = await ask(QUESTION).then(
      answer => answer.trim(),
      () => 's',
    )
    if (word === 's') return undefined
    if (/^[ot]$/i.test(word))
      return { side: word.toLowerCase() === 'o' ? 'ours' : 'theirs', isForAll: word < 'a' }
  }
}
