/** `npm run import -- <files…>`: articles as editors have them → sources under the content root. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Catalogue } from '../import/catalogue'
import { importFile, type Imported, type ImportOptions } from '../import/import-file'
import { PublishingError } from '../errors'
import type { Incoming } from '../readers/reader'
import { EXIT, main, UsageError } from './command'
import { toEntry, toFailure, type Entry } from './import-json'
import { describe } from './import-text'

void main({
  meta: { name: 'npm run import --', description: 'Take articles into the library' },
  args: {
    files: { type: 'positional', required: false, description: 'Files to import; - is standard input' },
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
    ours: { type: 'boolean', description: 'Keep sources that an editor has changed' },
    theirs: { type: 'boolean', description: 'Replace sources that an editor has changed' },
  },
  async run(args) {
    const files = args._
    if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input')
    if (args.id !== undefined && files.length > 1) throw new UsageError('--id is for one file at a time')
    if (args.ours && args.theirs) throw new UsageError('--ours and --theirs exclude each other')
    if (files.filter(file => file === '-').length > 1)
      throw new UsageError('Standard input can be read once only')
    const options: ImportOptions = {
      contentDir: args.out,
      series: args.series,
      id: args.id,
      dryRun: Boolean(args['dry-run']),
      prefer: args.ours ? 'ours' : args.theirs ? 'theirs' : undefined,
    }
    const catalogue = await loadCatalogue(options.contentDir)
    const entries: Entry[] = []
    for (const name of files) {
      const result =
        catalogue instanceof PublishingError ? catalogue : await attempt(name, catalogue, options)
      entries.push(result instanceof PublishingError ? toFailure(name, result) : toEntry(name, result))
      if (!args.json) report(result, options.dryRun)
    }
    if (args.json) process.stdout.write(`${JSON.stringify(entries, null, 2)}\n`)
    return entries.every(entry => entry.ok) ? EXIT.done : EXIT.failed
  },
})

/** A library that cannot be read fails every file, each with that reason. */
async function loadCatalogue(contentDir: string): Promise<Catalogue | PublishingError> {
  try {
    return await Catalogue.load(contentDir)
  } catch (error) {
    if (error instanceof PublishingError) return error
    throw error
  }
}

/** One file that fails, for whatever reason, leaves the others to go on. */
async function attempt(
  name: string,
  catalogue: Catalogue,
  options: ImportOptions,
): Promise<Imported | PublishingError> {
  try {
    return await importFile(await incoming(name), catalogue, options)
  } catch (error) {
    if (error instanceof PublishingError) return error
    const message = `The import failed: ${error instanceof Error ? error.message : String(error)}`
    return new PublishingError({
      file: name,
      message,
      mend: 'Keep the file and report this; other files are not affected',
    })
  }
}

async function incoming(name: string): Promise<Incoming> {
  try {
    return name === '-'
      ? { name: '<stdin>', bytes: await readStandardInput() }
      : { name, bytes: await readFile(name) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') {
      throw new PublishingError({
        file: name,
        message: 'There is no such file',
        mend: `Check its name; the current folder is ${path.resolve()}`,
      })
    }
    if (code === 'EISDIR') {
      throw new PublishingError({ file: name, message: 'This is a folder', mend: 'Name the files in it' })
    }
    throw error
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
