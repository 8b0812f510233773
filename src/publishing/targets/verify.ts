/** Proof that what was published is there as it was written: `npm run publish -- --verify`. */
import { inLanes } from '../disk/lanes'
import { PublishingError } from '../errors'
import { entriesOf, isManifest, MANIFEST } from './manifest'
import { sha256Of } from './sums'

/** Where a library was published to: a folder or a store. */
export interface Published {
  /** The bytes of a file, by its path; undefined where there is none. */
  get(name: string): Promise<Uint8Array | undefined>
  /** The whole address of a file, for messages. */
  nameOf(name: string): string
}

export interface Verification {
  /** Files that the manifest names. */
  files: number
  /** Those of them that are not there. */
  missing: string[]
  /** Those that hold other bytes than were written. */
  changed: string[]
}

/** Files read at a time. */
const AT_ONCE = 8

/**
 * Reads every file that the manifest names and holds it against its SHA-256; a store's own sums are not asked.
 * @param onRead is told of each file that was read, and of how many there are
 * @throws PublishingError where there is no manifest of a publish
 */
export async function verify(
  published: Published,
  onRead: (name: string, files: number) => void = () => {},
): Promise<Verification> {
  const manifest = Buffer.from((await published.get(MANIFEST)) ?? []).toString('utf8')
  const lines = manifest.split('\n')
  if (!isManifest(lines))
    throw new PublishingError({
      file: published.nameOf(MANIFEST),
      message: 'No publish has left its list of files here',
      mend: 'Name the place that was published to, by --out or --to',
    })
  const entries = [...entriesOf(lines)]
  const found: Verification = { files: entries.length, missing: [], changed: [] }
  await inLanes(entries, AT_ONCE, async ([name, sha256]) => {
    const bytes = await published.get(name)
    if (bytes === undefined) found.missing.push(name)
    else if (sha256Of(bytes) !== sha256) found.changed.push(name)
    onRead(name, entries.length)
  })
  return { ...found, missing: found.missing.sort(), changed: found.changed.sort() }
}
