/** Which copy of a file to send: as it is, or compressed ahead in a coding that the client takes. */
import { stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import Negotiator from 'negotiator'

/** Codings that files are compressed in ahead, smallest first, and the ending of the copy's name. */
export const CODINGS = { br: '.br', gzip: '.gz' } as const
export type Coding = keyof typeof CODINGS

const smallestFirst = Object.keys(CODINGS) as Coding[]

/**
 * The smallest coding that the client accepts and that `file`, relative to the folder `dist`, has been
 * compressed in.
 *
 * @returns undefined where the file goes out as it is
 */
export async function codingFor(
  request: IncomingMessage,
  dist: string,
  file: string,
): Promise<Coding | undefined> {
  const accepted = new Set(new Negotiator(request).encodings(smallestFirst))
  for (const coding of smallestFirst) {
    if (accepted.has(coding) && (await hasFreshCopy(path.join(dist, file), CODINGS[coding]))) return coding
  }
  return undefined
}

/** A copy older than its file is left from an earlier build and would send yesterday's text. */
async function hasFreshCopy(file: string, ending: string): Promise<boolean> {
  const [original, copy] = await Promise.all([stat(file), stat(file + ending).catch(() => undefined)])
  return copy !== undefined && copy.mtimeMs >= original.mtimeMs
}
