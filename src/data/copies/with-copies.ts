/** A library that falls back on the copies of its files where the network fails. */
import { isSound } from '../../model/checksum'
import { LoadError, MissingError } from '../errors'
import { pathOf, type LibraryFile } from '../../model/paths'
import type { Copies } from './device-copies'
import { isInWithdrawn } from '../../model/withdrawn'

/** Milliseconds after which a reader who has a copy does not wait for the network any longer; as the H5 worker has it. */
const PATIENCE = 4_000

type Fetch = (file: LibraryFile) => Promise<unknown>

/**
 * What comes whole is kept; where it does not come, or comes otherwise, the copy stands for it. A document is kept and
 * read as one, so that no two editions are mixed in it. The search index is not kept: its parts are of use only together.
 */
export function withCopies(fetch: Fetch, copies: Copies): Fetch {
  return async file => {
    if (file.kind === 'search') return fetch(file)
    const name = pathOf(file)
    const coming = fetch(file).then(
      value => {
        if (isSound(value)) void copies.keep(name, JSON.stringify(value))
        return { value }
      },
      async (error: unknown) => {
        const isGone = await isTakenBack(error, file, fetch)
        if (isGone) await copies.remove(name) // it must not come up again
        return { error, isGone }
      },
    )
    const first = await Promise.race([coming, afterPatience()])
    if (first && 'value' in first && isSound(first.value)) return first.value
    const copy = first && 'error' in first && first.isGone ? undefined : await copyOf(name, copies)
    if (copy !== undefined) return copy
    const last = await coming
    if ('error' in last) throw last.error
    return last.value
  }
}

/**
 * Whether a failure means that the library holds a file no longer. A 404 is also what a host says that was emptied by
 * mistake, and one that lacks a file may answer anything: an article is taken back where the library's list of withdrawn
 * ones has it. What other documents lack has no such list, and nothing of the reader's is in them.
 */
async function isTakenBack(error: unknown, file: LibraryFile, fetch: Fetch): Promise<boolean> {
  const status = error instanceof MissingError ? error.status : undefined
  if (file.kind !== 'article') return status === 404 || status === 410
  if (status === 410) return true
  if (error instanceof LoadError && error.fault === 'slow') return false // nobody waits twice
  return isInWithdrawn(await fetch({ kind: 'withdrawn' }).catch(() => undefined), file.id)
}

/** A copy that is damaged is put away, and never shown. */
async function copyOf(name: string, copies: Copies): Promise<unknown> {
  const text = await copies.read(name)
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as unknown
    if (isSound(value)) return value
  } catch {
    // Cut where it was written last.
  }
  await copies.remove(name)
  return undefined
}

const afterPatience = (): Promise<undefined> =>
  new Promise(resolve => setTimeout(() => resolve(undefined), PATIENCE))
