/** What a store holds below its prefix, and which of it an earlier publish has sent there. */
import { PublishingError } from '../errors'
import { JOURNAL, noteOf, notesIn } from '../target/journal'
import { someOf } from '../target/ledger'
import { entriesOf, isManifest, MANIFEST } from '../target/manifest'
import { sha256Of } from '../target/sums'
import type { Store } from './store'

export interface Held {
  /** Name → ETag; without what begins with a dot. */
  etags: ReadonlyMap<string, string>
  /** Names that a publish has sent, some of them gone by now. */
  names: ReadonlySet<string>
  /** What a publish that was killed has left of its journal. */
  journal: string
  /** Lines for a journal with all sums that these have had. */
  notesOf(names: readonly string[]): string
  /** Whether a file is what a publish has sent: it is fetched and summed, since an ETag is not always a sum. */
  isOurs(name: string): Promise<boolean>
}

/**
 * Looks at the store.
 * @param adopt whether it may hold things and no manifest of an earlier publish
 * @throws PublishingError where it does
 */
export async function heldIn(store: Store, adopt: boolean): Promise<Held> {
  const all = await store.list()
  const linesOf = async (name: string): Promise<string[]> =>
    all.has(name)
      ? Buffer.from((await store.get(name)) ?? [])
          .toString('utf8')
          .split('\n')
      : []
  const [manifest, journal] = [await linesOf(MANIFEST), await linesOf(JOURNAL)]
  // The empty name, or one with a slash at its end, is a folder as consoles make them.
  const etags = new Map([...all].filter(([name]) => !/^\.|^$|\/$/.test(name)))
  assertOurs(store, etags, { manifest, isKilled: journal.length > 0, adopt })
  const sums = new Map<string, Set<string>>()
  for (const entries of [entriesOf(manifest), notesIn(journal)])
    for (const [name, sha256] of entries) sums.set(name, (sums.get(name) ?? new Set()).add(sha256))
  const isOurs = async (name: string): Promise<boolean> => {
    const bytes = await store.get(name)
    // The manifest is told by its form: it holds no sum of itself.
    return bytes === undefined || name === MANIFEST || (sums.get(name)?.has(sha256Of(bytes)) ?? false)
  }
  return {
    etags,
    names: new Set(sums.keys()),
    journal: journal.join('\n'),
    notesOf: names =>
      names.flatMap(name => [...(sums.get(name) ?? [])].map(sum => noteOf(name, sum))).join(''),
    isOurs,
  }
}

function assertOurs(
  store: Store,
  etags: ReadonlyMap<string, string>,
  { manifest, isKilled, adopt }: { manifest: string[]; isKilled: boolean; adopt: boolean },
): void {
  const isOurs = isManifest(manifest)
  if (manifest.length > 0 && !isOurs)
    throw new PublishingError({
      file: store.nameOf(MANIFEST),
      message: 'This is not the list of files that publishing keeps here, and would be replaced by it',
      mend: 'Name another prefix, or move it away',
    })
  if (isOurs || isKilled || adopt || etags.size === 0) return
  throw new PublishingError({
    file: store.nameOf(''),
    message: `This prefix holds things that are not of an earlier publish: ${someOf([...etags.keys()])}`,
    mend: 'Name another prefix, or say --adopt: what is there stays as it is',
  })
}
