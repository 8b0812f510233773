/** What a store holds below its prefix, and which of it an earlier publish has sent there. */
import { PublishingError } from '../../errors'
import { journalOf, noteOf, notesIn } from '../journal'
import { someOf } from '../ledger'
import { entriesOf, isManifest, MANIFEST } from '../manifest'
import { sha256Of } from '../sums'
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

export interface Place {
  /** Name of the manifest. */
  manifest: string
  /** Names that are another publish's matter: a library that lies below the site, or a site below the library. */
  isApart?: ((name: string) => boolean) | undefined
}

/** The place of a library. */
export const LIBRARY: Place = { manifest: MANIFEST }

/**
 * Looks at the store.
 * @param adopt whether it may hold things and no manifest of an earlier publish
 * @throws PublishingError where it does
 */
export async function heldIn(
  store: Store,
  adopt: boolean,
  { manifest: name, isApart = () => false }: Place = LIBRARY,
): Promise<Held> {
  const all = await store.list()
  const linesOf = async (name: string): Promise<string[]> =>
    all.has(name)
      ? Buffer.from((await store.get(name)) ?? [])
          .toString('utf8')
          .split('\n')
      : []
  const [manifest, journal] = [await linesOf(name), await linesOf(journalOf(name))]
  // The empty name, or one with a slash at its end, is a folder as consoles make them.
  const etags = new Map([...all].filter(([one]) => one === name || !(/^\.|^$|\/$/.test(one) || isApart(one))))
  assertOurs(store, etags, { name, manifest, isKilled: journal.length > 0, adopt })
  const sums = new Map<string, Set<string>>()
  for (const entries of [entriesOf(manifest), notesIn(journal)])
    for (const [name, sha256] of entries) sums.set(name, (sums.get(name) ?? new Set()).add(sha256))
  const isOurs = async (one: string): Promise<boolean> => {
    const bytes = await store.get(one)
    // The manifest is told by its form: it holds no sum of itself.
    return bytes === undefined || one === name || (sums.get(one)?.has(sha256Of(bytes)) ?? false)
  }
  return {
    etags,
    names: new Set(sums.keys()),
    journal: journal.join('\n'),
    notesOf: names => names.flatMap(one => [...(sums.get(one) ?? [])].map(sum => noteOf(one, sum))).join(''),
    isOurs,
  }
}

function assertOurs(
  store: Store,
  etags: ReadonlyMap<string, string>,
  {
    name,
    manifest,
    isKilled,
    adopt,
  }: { name: string; manifest: string[]; isKilled: boolean; adopt: boolean },
): void {
  const isOurs = isManifest(manifest)
  if (manifest.length > 0 && !isOurs)
    throw new PublishingError({
      file: store.nameOf(name),
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
