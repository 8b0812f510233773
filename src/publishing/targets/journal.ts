/**
 * What a run is about to write, told before it does: `<sha256>  <path>` a line, as sha256sum has it. A run that is
 * killed leaves it behind, and the next one knows by it what is its own.
 */
import { MANIFEST } from './manifest'

/** The journal of a library. Hidden, so that no server hands it out. */
const JOURNAL = '.publishing.log'

/** Where more than one command writes into a folder, each has a journal of its own beside its manifest. */
export const journalOf = (manifest: string): string => (manifest === MANIFEST ? JOURNAL : `${manifest}.log`)

export const noteOf = (name: string, sha256: string): string => `${sha256}  ${name}\n`

/** Of a run's first line: the process whose number the drafts bear that it has left. */
const PROCESS = /^process (\d+)$/
export const headOf = (process: number): string => `\nprocess ${process}\n`

/** What a journal tells: a line that was cut short is passed over. */
export function* notesIn(lines: Iterable<string>): Generator<[name: string, sha256: string]> {
  for (const line of lines) {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (sha256 !== undefined && name !== undefined) yield [name, sha256]
  }
}

export function* processesIn(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const [, process] = PROCESS.exec(line) ?? []
    if (process !== undefined) yield process
  }
}
