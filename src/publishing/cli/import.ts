/** `npm run import -- <files…>`: articles as editors have them → sources under the content root. */
import { mendOfId } from '../source/id-mend'
import type { ImportOptions } from '../import/import-file'
import { CHANGES } from '../import/tracked-changes'
import { isolated, LIMITS } from '../import/reading/isolated'
import { ID_PATTERN } from '../../model/values'
import { main, UsageError } from './command'

/** What the readers themselves take, without any text. */
const LEAST_MEGABYTES = 100

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
    seconds: {
      type: 'string',
      description: `Time that reading one file may take (default: ${LIMITS.seconds})`,
      valueHint: 'number',
    },
    megabytes: {
      type: 'string',
      description: `Memory that reading one file may take (default: ${LIMITS.megabytes})`,
      valueHint: 'number',
    },
    'fetch-images': { type: 'boolean', description: 'Fetch pictures that are on the web' },
    changes: {
      type: 'string',
      description: `Tracked changes of Word: ${CHANGES.join(', ')} (default: accept)`,
      valueHint: 'what',
    },
    cut: { type: 'boolean', description: 'Cut texts where another article begins in them' },
    ours: { type: 'boolean', description: "Where editor and origin have changed the same: the editor's" },
    theirs: { type: 'boolean', description: "Where editor and origin have changed the same: the origin's" },
  },
  async run(args) {
    const files = args._
    if (files.length === 0) throw new UsageError('Name at least one file, or - for standard input')
    if (args.id !== undefined && files.length > 1) throw new UsageError('--id is for one file at a time')
    if (args.id !== undefined && args.cut) throw new UsageError('--id is for one article, --cut for several')
    if (args.ours && args.theirs) throw new UsageError('--ours and --theirs exclude each other')
    for (const name of ['series', 'id'] as const) {
      if (args[name] !== undefined && !ID_PATTERN.test(args[name]))
        throw new UsageError(`--${name} cannot be ${args[name]}: ${mendOfId(args[name])}`)
    }
    if (files.filter(file => file === '-').length > 1)
      throw new UsageError('Standard input can be read once only')
    const changes = CHANGES.find(one => one === args.changes)
    if (args.changes !== undefined && !changes)
      throw new UsageError(`--changes is one of ${CHANGES.join(', ')}`)
    const seconds = Number(args.seconds ?? LIMITS.seconds)
    if (!(seconds > 0)) throw new UsageError(`--seconds ${args.seconds}: name a number of seconds, as in 120`)
    const megabytes = Number(args.megabytes ?? LIMITS.megabytes)
    if (!(Number.isInteger(megabytes) && megabytes >= LEAST_MEGABYTES))
      throw new UsageError(
        `--megabytes ${args.megabytes}: name a whole number from ${LEAST_MEGABYTES} on, as in 2048`,
      )
    // Its process starts while the rest is loaded.
    const reading = isolated({ seconds, megabytes })
    try {
      const { importFiles } = await import('./import-files')
      const options: ImportOptions = {
        contentDir: args.out,
        series: args.series,
        id: args.id,
        dryRun: Boolean(args['dry-run']),
        changes,
        prefer: args.ours ? 'ours' : args.theirs ? 'theirs' : undefined,
        reading,
      }
      return await importFiles(files, options, {
        json: Boolean(args.json),
        cut: Boolean(args.cut),
        fetchImages: Boolean(args['fetch-images']),
      })
    } finally {
      reading.end()
    }
  },
})
