/** Tracked changes of a document: accepted, rejected, or each as its editor says. */
import { PublishingError } from '../errors'
import type { ReadResult } from '../formats/read-result'
import type { Incoming } from '../formats/reader'
import { describeChange, type TrackedChange } from '../formats/tracked-change'
import type { Reading } from './reading/tasks'

export const CHANGES = ['accept', 'reject', 'ask'] as const

/** Asked for each change whether it is accepted; nothing where nobody answers. */
export type AskChanges = (file: string, changes: readonly TrackedChange[]) => Promise<boolean[] | undefined>

export interface Deciding {
  changes?: (typeof CHANGES)[number] | undefined
  askChanges?: AskChanges | undefined
}

/**
 * Read a file with its changes decided.
 *
 * @returns also the file with the decisions, by which it is read the same again
 * @throws PublishingError where nobody answers
 */
export async function readDecided(
  file: Incoming,
  { changes = 'accept', askChanges }: Deciding,
  reading: Reading,
): Promise<{ read: ReadResult; incoming: Incoming }> {
  const incoming = changes === 'ask' ? file : { ...file, changes }
  const read = await reading.read(incoming)
  const open = changes === 'ask' ? (read.changes ?? []) : []
  if (open.length === 0) return { read, incoming }
  const decisions = await askChanges?.(file.name, open)
  if (!decisions) {
    throw new PublishingError({
      file: file.name,
      message: `This document has ${open.length} tracked changes that nobody has decided`,
      mend: 'Say --changes accept or --changes reject, or import it in a terminal to be asked',
      detail: open.map(change => `  ${describeChange(change)}`).join('\n'),
    })
  }
  const decided = { ...file, changes: decisions }
  return { read: await reading.read(decided), incoming: decided }
}
