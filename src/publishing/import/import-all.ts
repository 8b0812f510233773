/** Articles into the library, one after the other, each for itself; nobody else may import meanwhile. */
import { lastResort } from '../../command-line/last-resort'
import { acquire, killedIn } from '../disk/lock'
import { inWordsOfFiles } from '../disk/system-error'
import { PublishingError } from '../errors'
import type { Arrival } from '../formats/archive/unpack'
import { assertContentRoot, assertNoSecondLibrary } from '../targets/guard'
import { articlesIn, type Cutting } from './articles-in'
import { Catalogue } from './catalogue'
import { importFile, type Imported, type ImportOptions } from './import-file'
import { tasks, type Reading } from './reading/tasks'
import { removeRemains } from './remains'

/** Told of each file, and of what has become of each article in it. */
export interface Told {
  begins?: (name: string) => void
  /** @param part what the article was in: the file, or as much of it as holds the article */
  done: (name: string, result: Imported | PublishingError, part: Arrival) => void
}

/** Memory stays flat however many there are; a file that fails, for whatever reason, leaves the others to go on. */
export async function importAll(
  arrivals: AsyncIterable<Arrival>,
  options: ImportOptions,
  cutting: Cutting,
  { begins, done }: Told,
): Promise<void> {
  await withCatalogue(options, async catalogue => {
    for await (const arrival of arrivals) {
      const { name } = arrival
      begins?.(name)
      for (const part of await parts(arrival, cutting, options.reading))
        done(name, await attempt(part, catalogue, options), part)
    }
  })
}

/**
 * While articles are taken in, no other import may: each would give out ids and change series without knowing of the
 * other. What stands in the way is said of each article.
 */
async function withCatalogue(
  { contentDir, dryRun }: ImportOptions,
  work: (catalogue: Catalogue | PublishingError) => Promise<void>,
): Promise<void> {
  const loaded = (): Promise<Catalogue | PublishingError> =>
    caught(contentDir, () => Catalogue.load(contentDir))
  const mistyped = await caught(contentDir, () => assertNoSecondLibrary(contentDir))
  if (mistyped) return work(mistyped)
  if (dryRun) return work(await loaded())
  const refusal = await caught(contentDir, () => assertContentRoot(contentDir))
  if (refusal) return work(refusal)
  const killed = await killedIn(contentDir, 'import').catch(() => undefined)
  const release = await caught(contentDir, () => acquire(contentDir, 'import'))
  if (release instanceof PublishingError) return work(release)
  try {
    if (killed) await removeRemains(contentDir, killed)
    await work(await loaded())
  } finally {
    await release()
  }
}

/** What editors have to mend is a result like any other. */
export async function caught<Value>(
  file: string,
  work: () => Promise<Value>,
): Promise<Value | PublishingError> {
  try {
    return await work()
  } catch (failure) {
    const error = inWordsOfFiles(failure, file)
    if (error instanceof PublishingError) return error
    throw error
  }
}

/** The articles in what came in; where it cannot be read, itself, which says why. */
async function parts(
  arrival: Arrival,
  cutting: Cutting,
  reading: Reading = tasks,
): Promise<readonly Arrival[]> {
  if ('error' in arrival) return [arrival]
  const found = await caught(arrival.name, () => articlesIn(arrival, cutting, reading))
  return found instanceof PublishingError ? [{ name: arrival.name, error: found }] : found
}

/** One file that fails, for whatever reason, leaves the others to go on. */
async function attempt(
  arrival: Arrival,
  catalogue: Catalogue | PublishingError,
  options: ImportOptions,
): Promise<Imported | PublishingError> {
  if ('error' in arrival) return arrival.error
  if (catalogue instanceof PublishingError) return catalogue
  try {
    return await importFile(arrival, catalogue, options)
  } catch (failure) {
    return asError(arrival.name, failure)
  }
}

/** Whatever went wrong with a file, in words for its editor. */
export function asError(name: string, failure: unknown): PublishingError {
  const error = inWordsOfFiles(failure, name)
  if (error instanceof PublishingError) return error
  return new PublishingError({
    file: name,
    message: `The import failed: ${error instanceof Error ? error.message : String(error)}`,
    mend: 'Keep the file and report this; other files are not affected',
    detail: lastResort(error),
  })
}
