/** `npm run import -- <files…>`: articles as editors have them → sources under the content root. */
import { Catalogue } from '../import/catalogue'
import { fetchPicture } from '../import/fetch-picture'
import { filesOf, readNamed, type NamedFile } from '../import/files'
import { importFile, type Imported, type ImportOptions } from '../import/import-file'
import { PublishingError } from '../errors'
import { acquire } from '../lock'
import { inWordsOfFiles } from '../system-error'
import { removeRemains } from '../import/remains'
import type { Incoming } from '../readers/reader'
import { unpack } from '../readers/unpack'
import { ID_PATTERN } from '../../model'
import { asking } from './ask'
import { EXIT, main, UsageError } from './command'
import { toEntry, toFailure, type Entry } from './import-json'
import { describe, summaryOf } from './import-text'
import { Progress } from './progress'

void main({
  meta: { name: 'npm run import --', description: 'Take articles into the library' },
  args: {
    files: {
      type: 'positional',
      required: false,
      description: 'Files, folders, patterns; - is standard input',
    },
    series: {
      type: 'string',
      description: 'Series to put them in (default: the one with their tag)',
      valueHint: 'id',
    },
    id: {
      type: 'string',
      description: 'Id of the article, for one file (default: from its title)',
      valueHint: 'id',
    },
    out: { type: 'string', description: 'Content root', default: 'src/content', valueHint: 'folder' },
    'dry-run': { type: 'boolean', description: 'Show the outline and write nothing' },
    json: { type: 'boolean', description: 'Report as a JSON array' },
    'fetch-images': { type: 'boolean', description: 'Fetch pictures that are on the web' },
    ours: { type: 'boolean', description: "Where editor and origin have changed the same: the editor's" },
    theirs: { type: 'boolean', description: "Where editor and origin have changed the same: the origin's" },
  },
  async run(args) {
    const files = args._
    if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input')
    if (args.id !== undefined && files.length > 1) throw new UsageError('--id is for one file at a time')
    if (args.ours && args.theirs) throw new UsageError('--ours and --theirs exclude each other')
    for (const name of ['series', 'id'] as const) {
      if (args[name] !== undefined && !ID_PATTERN.test(args[name]))
        throw new UsageError(`--${name} ${args[name]}: use small letters, digits and hyphens, as in li-nan`)
    }
    if (files.filter(file => file === '-').length > 1)
      throw new UsageError('Standard input can be read once only')
    const options: ImportOptions = {
      contentDir: args.out,
      series: args.series,
      id: args.id,
      dryRun: Boolean(args['dry-run']),
      ...(args['fetch-images'] ? { fetchPicture } : {}),
      prefer: args.ours ? 'ours' : args.theirs ? 'theirs' : undefined,
    }
    const isTalking = !args.json && !files.includes('-') && process.stdin.isTTY && process.stderr.isTTY
    const progress = new Progress(process.stderr.isTTY && !args.json)
    if (isTalking) options.ask = asking(process.stdin, process.stderr, () => progress.clear())
    const entries: Entry[] = []
    const importAll = async (catalogue: Catalogue | PublishingError): Promise<void> => {
      for await (const { name, load } of incomings(files, progress)) {
        progress.show(name)
        const result = await attempt(name, load, catalogue, options)
        entries.push(result instanceof PublishingError ? toFailure(name, result) : toEntry(name, result))
        progress.clear()
        if (!args.json) report(result, options.dryRun)
      }
    }
    await withCatalogue(options, importAll)
    if (!args.json && entries.length > 1) process.stdout.write(summaryOf(entries))
    if (args.json) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`)
    return entries.every(entry => entry.ok) ? EXIT.done : EXIT.failed
  },
})

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
  if (dryRun) return work(await loaded())
  const release = await caught(contentDir, () => acquire(contentDir, 'import'))
  if (release instanceof PublishingError) return work(release)
  try {
    await removeRemains(contentDir)
    await work(await loaded())
  } finally {
    await release()
  }
}

interface Arrival {
  name: string
  load: () => Incoming | Promise<Incoming>
}

/** Articles one after the other, so that memory stays flat however many there are; a failure is an arrival too. */
async function* incomings(names: readonly string[], progress: Progress): AsyncGenerator<Arrival> {
  for (const name of names) {
    const files = name === '-' ? [name] : await caught(name, () => filesOf(name))
    if (files instanceof PublishingError) yield failing(name, files)
    else {
      progress.expect(files.length)
      for (const file of files) yield* unpacked(file)
    }
  }
}

async function* unpacked(file: NamedFile | string): AsyncGenerator<Arrival> {
  const name = typeof file === 'string' ? '<stdin>' : file.name
  const articles = await caught(name, async () =>
    unpack(typeof file === 'string' ? { name, bytes: await readStandardInput() } : await readNamed(file)),
  )
  if (articles instanceof PublishingError) yield failing(name, articles)
  else for (const article of articles) yield { name: article.name, load: () => article }
}

const failing = (name: string, error: PublishingError): Arrival => ({
  name,
  load: () => {
    throw error
  },
})

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

/** One file that fails, for whatever reason, leaves the others to go on. */
async function attempt(
  name: string,
  load: Arrival['load'],
  catalogue: Catalogue | PublishingError,
  options: ImportOptions,
): Promise<Imported | PublishingError> {
  try {
    const incoming = await load()
    return catalogue instanceof PublishingError ? catalogue : await importFile(incoming, catalogue, options)
  } catch (failure) {
    const error = inWordsOfFiles(failure, name)
    if (error instanceof PublishingError) return error
    const message = `The import failed: ${error instanceof Error ? error.message : String(error)}`
    return new PublishingError({
      file: name,
      message,
      mend: 'Keep the file and report this; other files are not affected',
    })
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array))
  return Buffer.concat(chunks)
}

function report(result: Imported | PublishingError, dryRun: boolean): void {
  if (result instanceof PublishingError) process.stderr.write(`${result.message}\n`)
  else process.stdout.write(describe(result, dryRun))
}
