/** Manuscripts that come in: `POST /arrivals` says what was understood of them, or takes them into the library. */
import path from 'node:path'
import { Hono, type Context } from 'hono'
import * as v from 'valibot'
import { PublishingError } from '../../../publishing/errors'
import type { Arrival } from '../../../publishing/formats/archive/unpack'
import { readerOf } from '../../../publishing/formats/registry'
import { changedCharacters, changedPlaces } from '../../../publishing/import/changed-characters'
import { fetchPicture } from '../../../publishing/import/fetch-picture'
import { importAll } from '../../../publishing/import/import-all'
import type { Imported } from '../../../publishing/import/import-file'
import type { Conflict } from '../../../publishing/import/merge/merge-article'
import { isolated, type IsolatedReading } from '../../../publishing/import/reading/isolated'
import { blockText } from '../../../publishing/source/block-text'
import { idSchema } from '../../../model/schema'
import type { Arrivals, Arrived, Clash, SeenBlock, Understood, Wish } from '../../arrivals'
import type { Desk } from '../app'
import { arrivalsIn } from '../dropped'

const wishSchema = v.object({
  what: v.picklist(['look', 'take']),
  names: v.array(v.string()),
  series: v.optional(idSchema),
  cut: v.boolean(),
  changes: v.picklist(['accept', 'reject']),
  fetchPictures: v.boolean(),
  replaces: v.boolean(),
  sides: v.array(v.tuple([v.string(), v.array(v.picklist(['ours', 'theirs']))])),
})

export function arrivalRoutes({ content }: Desk): Hono {
  const app = new Hono()
  app.post('/arrivals', async context => {
    const { wish, files } = await droppedOf(context)
    // A process for each request: it reads one file at a time.
    const reading = isolated()
    try {
      return context.json({ arrived: await arrive(content, wish, files, reading) } satisfies Arrivals)
    } finally {
      reading.end()
    }
  })
  return app
}

async function arrive(
  content: string,
  { what, series, cut, changes, fetchPictures, replaces, sides }: Wish,
  files: ReadonlyMap<string, Buffer>,
  reading: IsolatedReading,
): Promise<Arrived[]> {
  const results: { name: string; result: Imported | PublishingError; part: Arrival }[] = []
  const settled = new Map(sides)
  const conflicts = new Map<string, readonly Conflict[]>()
  await importAll(
    arrivalsIn(files, reading.unpackFeed),
    {
      contentDir: content,
      dryRun: what === 'look',
      series,
      changes,
      replaces,
      reading,
      ...(fetchPictures && { fetchPicture }),
      // To be looked at, the editor's words stand; to be taken, whoever asked has settled each place, or nothing is.
      ask: (file, open) => {
        conflicts.set(file, open)
        const chosen = settled.get(file)
        if (what === 'look') return Promise.resolve(open.map((_, at) => chosen?.[at] ?? 'ours'))
        return Promise.resolve(chosen?.length === open.length ? chosen : undefined)
      },
    },
    { cut },
    { done: (name, result, part) => results.push({ name, result, part }) },
  )
  const arrived: Arrived[] = []
  for (const { name, result, part } of results)
    arrived.push(
      result instanceof PublishingError
        ? { file: name, problems: [...result.problems] }
        : {
            file: name,
            problems: [],
            understood: {
              ...understoodOf(result, part),
              clashes: (conflicts.get(result.file) ?? []).map(clashOf),
              original: what === 'look' ? await originalOf(part, reading) : undefined,
            },
          },
    )
  return arrived
}

function understoodOf(imported: Imported, part: Arrival): Omit<Understood, 'clashes'> {
  const { read, article, file, series, outcome, difference, pictures } = imported
  const { draft, layout, encoding, charactersIn, charactersPlaced, leftOut, otherTitles } = read
  return {
    place: { series: series.id, name: path.basename(file, '.md') },
    source: file,
    series,
    outcome,
    tag: article.tag,
    title: article.title,
    subtitle: article.subtitle,
    date: article.date,
    script: article.script,
    credits: article.credits ?? [],
    blocks: article.blocks.map((block): SeenBlock => ({
      type: block.type,
      text: blockText(block),
      ...(block.type === 'heading' && { level: block.level }),
      ...('alt' in block && block.caption && { caption: block.caption }),
    })),
    ...{ layout, encoding, charactersIn, charactersPlaced, leftOut, pictures, otherTitles },
    canBeCut: !('error' in part) && ['txt', 'markdown'].includes(readerOf(part).origin),
    trackedChanges: read.changes?.length ?? 0,
    comments: draft.comments?.length ?? 0,
    changed: difference === undefined ? [] : changedPlaces(difference),
  }
}

const clashOf = ({ field, ours, theirs }: Conflict): Clash => ({
  field,
  versions: changedCharacters(ours, theirs),
})

/** A file that was read may all the same be too much to be shown as it is. */
const originalOf = async (part: Arrival, reading: IsolatedReading): Promise<string | undefined> =>
  'error' in part ? undefined : reading.originalText(part).catch(() => undefined)

/** @throws PublishingError where the body is not what the page sends */
async function droppedOf({ req }: Context): Promise<{ wish: Wish; files: Map<string, Buffer> }> {
  const form = await req.formData().catch(() => new FormData())
  const given = form.get('wish')
  const wish = v.safeParse(wishSchema, typeof given === 'string' ? parsed(given) : undefined)
  const files = form.getAll('file').filter(file => typeof file !== 'string')
  if (!wish.success || files.length === 0 || files.length !== wish.output.names.length)
    throw new PublishingError({
      file: req.path,
      message: 'The files have not come in whole',
      mend: 'Reload the page of the desk, and drop them again',
    })
  const bytes = await Promise.all(files.map(async file => Buffer.from(await file.arrayBuffer())))
  return {
    wish: wish.output,
    files: new Map(wish.output.names.map((name, at) => [name, bytes[at] ?? EMPTY])),
  }
}

const EMPTY = Buffer.alloc(0)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
