/** Imports what was named on the command line, article by article, and reports each. */
import type { Cutting } from '../import/articles-in'
import { fetchPicture } from '../import/fetch-picture'
import { asError, caught, importAll } from '../import/import-all'
import type { Imported, ImportOptions } from '../import/import-file'
import { filesOf, readNamed, type NamedFile } from '../import/named-files'
import { PublishingError } from '../errors'
import { tasks } from '../import/reading/tasks'
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
  await importAll(incomings(files, progress, (options.reading ?? tasks).unpackFeed), options, cutting, {
    begins: name => progress.show(name),
    done(name, result) {
      entries.push(result instanceof PublishingError ? toFailure(name, result) : toEntry(name, result))
      progress.clear()
      if (!json) report(result, options.dryRun)
    },
  })
  if (!json && entries.length > 1) say(summaryOf(entries))
  if (json) say(JSON.stringify(entries, null, 2))
  return entries.every(entry => entry.ok) ? EXIT.done : EXIT.failed
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

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

function report(result: Imported | PublishingError, dryRun: boolean): void {
  if (result instanceof PublishingError) warn(result.message)
  else say(describe(result, dryRun))
}
