/** A library that falls back on the copies of its files where the network fails. */
import { isWhole } from '../../checksum'
import { MissingError } from '../errors'
import { pathOf, type LibraryFile } from '../../library-paths'
import type { Copies } from './copies'

/** Milliseconds after which a reader who has a copy does not wait for the network any longer; as the H5 worker has it. */
const PATIENCE = 4_000

type Fetch = (file: LibraryFile) => Promise<unknown>

/** A document that says itself that it is all there; the caller checks all the rest. */
const isSound = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'sum' in value && isWhole(value)

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
        if (error instanceof MissingError) await copies.remove(name) // taken back: it must not come up again
        return { error }
      },
    )
    const first = await Promise.race([coming, afterPatience()])
    if (first && 'value' in first && isSound(first.value)) return first.value
    const isGone = first && 'error' in first && first.error instanceof MissingError
    const copy = isGone ? undefined : await copyOf(name, copies)
    if (copy !== undefined) return copy
    const last = await coming
    if ('error' in last) throw last.error
    return last.value
  }
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
