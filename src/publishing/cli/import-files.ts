/** Imports what was named on the command line, article by article, and reports each. */
import { lastResort } from '../../command-line/last-resort'
import { articlesIn, type Cutting } from '../import/articles-in'
import { Catalogue } from '../import/catalogue'
import { fetchPicture } from '../import/fetch-picture'
import { filesOf, readNamed, type NamedFile } from '../import/named-files'
import { importFile, type Imported, type ImportOptions } from '../import/import-file'
import { PublishingError } from '../errors'
import { acquire, killedIn } from '../disk/lock'
import { inWordsOfFiles } from '../disk/system-error'
import { tasks, type Reading } from '../import/reading/tasks'
import { removeRemains } from '../import/remains'
import { assertContentRoot, assertNoSecondLibrary } from '../targets/guard'
import { unpack, type Arrival, type UnpackFeed } from '../formats/archive/unpack'
import { asking, askingChanges, askingCuts } from './ask'
import { EXIT } from './command'
import { toEntry, toFailure, type Entry } from './import-json'
import { describe, summaryOf } from './import-text'
import { Progress } from './progress'
import { say, warn } from '../../command-line/terminal'

interface Manner {
  json: boolean
  /** Texts that hold several articles are cut where these begin. */
  cut: boolean
  fetchImages: boolean
}

/** @returns the exit code */
export async function importFiles(
  files: readonly string[],
  given: ImportOptions,
  { json, cut, fetchImages }: Manner,
): Promise<number> {
  const progress = new Progress(process.stderr.isTTY && !json)
  const isTalking = !json && !files.includes('-') && process.stdin.isTTY && process.stderr.isTTY
  const terminal = [process.stdin, process.stderr, () => progress.clear()] as const
  const options: ImportOptions = {
    ...given,
    ...(fetchImages ? { fetchPicture } : {}),
    ...(isTalking ? { ask: asking(...terminal), askChanges: askingChanges(...terminal) } : {}),
  }
  const cutting: Cutting = { cut, ...(isTalking ? { askCuts: askingCuts(...terminal) } : {}) }
  const entries: Entry[] = []
  const importAll = async (catalogue: Catalogue | PublishingError): Promise<void> => {
    for await (const arrival of incomings(files, progress, (options.reading ?? tasks).unpackFeed)) {
      const { name } = arrival
      progress.show(name)
      for (const part of await parts(arrival, cutting, options.reading)) {
        const result = await attempt(part, catalogue, options)
        entries.push(result instanceof PublishingError ? toFailure(name, result) : toEntry(name, result))
        progress.clear()
        if (!json) report(result, options.dryRun)
      }
    }
  }
  await withCatalogue(options, importAll)
  if (!json && entries.length > 1) say(summaryOf(entries))
  if (json) say(JSON.stringify(entries, null, 2))
  return entries.every(entry => entry.ok) ? EXIT.done : EXIT.failed
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

/** Articles one after the other, so that memory stays flat however many there are; a failure is an arrival too. */
async function* incomings(
  names: readonly string[],
  progress: Progress,
  unpackFeed: UnpackFeed,
): AsyncGenerator<Arrival> {
  for (const name of names) {
    const files = name === '-' ? [name] : await caught(name, () => filesOf(name))
    if (files instanceof PublishingError) yield { name, error: files }
    else {
      progress.expect(files.length)
      for (const file of files) yield* unpacked(file, unpackFeed)
    }
  }
}

async function* unpacked(file: NamedFile | string, unpackFeed: UnpackFeed): AsyncGenerator<Arrival> {
  const name = typeof file === 'string' ? '<stdin>' : file.name
  try {
    const incoming =
      typeof file === 'string' ? { name, bytes: await readStandardInput() } : await readNamed(file)
    yield* unpack(incoming, unpackFeed)
  } catch (failure) {
    yield { name, error: asError(name, failure) }
  }
}

/** What editors have to mend is a result like any other. */
async function caught<Value>(file: string, work: () => Promise<Value>): Promise<Value | PublishingError> {
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

function asError(name: string, failure: unknown): PublishingError {
  const error = inWordsOfFiles(failure, name)
  if (error instanceof PublishingError) return error
  return new PublishingError({
    file: name,
    message: `The import failed: ${error instanceof Error ? error.message : String(error)}`,
    mend: 'Keep the file and report this; other files are not affected',
    detail: lastResort(error),
  })
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

function report(result: Imported | PublishingError, dryRun: boolean): void {
  if (result instanceof PublishingError) warn(result.message)
  else say(describe(result, dryRun))
}
