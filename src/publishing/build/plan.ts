/** What a publish would do: `npm run publish -- --dry-run` and `--due`. Nothing is written where readers look. */
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathOf } from '../../model/paths'
import type { Article } from '../../model/schema'
import { nextOf, type HeldBack } from './held-back'
import { load, type Loaded } from './load'
import type { Card } from './cards'
import { makeCovers } from './pictures/make-covers'
import { writePictures } from './pictures/write-pictures'
import { inOwnWords } from './articles/own-words'
import { KeptRelations } from './articles/kept-relations'
import type { Relation } from './articles/related'
import { heldRows, seriesRows, type SeriesRows } from './series/series'
import { surroundingsOf } from './articles/surroundings'
import { articleOf, ownOf, withPictures } from './articles/variants'
import { withScratch } from '../disk/scratch'
import { here } from '../workers/threads'
import { PublishingError } from '../errors'
import { freshSteps, type Steps } from './steps'
import { assertFolder, assertLibrary, readIfThere } from '../source/library-files'
import { assertTarget } from '../targets/guard'
import { Ledger } from '../targets/ledger'
import { MANIFEST } from '../targets/manifest'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import { Fingerprints } from '../incremental/fingerprint'
import { articleIn, LATEST } from './formats'
import type { PublishOptions } from './publish'
import {
  assertFew,
  assertNotTakenBack,
  publishedIdsIn,
  publishedIn,
  withdrawals,
  type PublishedBefore,
} from './withdrawn'

export interface Plan {
  /** Articles that readers do not have yet. */
  fresh: string[]
  /** Articles of which readers would see other words or pictures. */
  changed: string[]
  /** Articles that would name other instalments or related ones than before, and say the same. */
  touched: string[]
  withdrawn: string[]
  held: readonly HeldBack[]
  /** Why the publish would be refused as it stands. */
  refusal?: string | undefined
}

/** What readers have by now. */
export interface Published {
  before: PublishedBefore
  /** A document, by its path. */
  read(name: string): Promise<Uint8Array | undefined>
}

/**
 * @param published what the place holds; the folder itself where it is absent
 * @throws PublishingError as a publish does
 */
export const planPublish = (options: PublishOptions, published?: Published): Promise<Plan> =>
  withLibrary(options, published, planOf)

/** What is due and not published, and what is due next. */
export interface Due {
  due: string[]
  next?: HeldBack | undefined
}

/** @throws PublishingError as a publish does */
export const dueIn = (options: PublishOptions, published?: Published): Promise<Due> =>
  withLibrary(options, published, ({ loaded, before }) => {
    const known = publishedIdsIn(before.before)
    const due: string[] = []
    for (const { id, publish_at } of loaded.cards)
      if (publish_at !== undefined && !known.has(id)) due.push(id)
    return Promise.resolve({ due, next: nextOf(loaded.held) })
  })

interface Desk {
  options: PublishOptions
  loaded: Loaded
  cache: Cache
  before: Published
}

async function withLibrary<Result>(
  options: PublishOptions,
  published: Published | undefined,
  work: (desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { contentDir, outDir, cacheDir, adopt = false, now } = options
  await assertFolder(contentDir)
  for (const folder of [outDir, cacheDir]) await assertTarget(folder, contentDir)
  const ledger = await Ledger.open(outDir, { manifest: MANIFEST, adopt })
  const before = published ?? {
    before: await publishedIn(outDir, ledger),
    read: (name: string) => readIfThere(path.join(outDir, name)),
  }
  return withScratch(await mkdtemp(path.join(tmpdir(), 'plan-')), async scratch => {
    // A copy: a publish may be under way.
    await cp(cacheDir, path.join(scratch, 'cache'), { recursive: true, filter: isRemembered }).catch(() => {})
    const cache = await Cache.open(path.join(scratch, 'cache'), outDir, await codeVersion())
    const loaded = await load(contentDir, scratch, here, cache, now)
    try {
      assertLibrary(contentDir, loaded.folders)
      return await work({ options, loaded, cache, before })
    } finally {
      loaded.close()
      cache.close()
    }
  })
}

/** Folders of the cache, and what they say of sources and files; not what a run has under way, or what is large. */
const isRemembered = (file: string): boolean =>
  !/[\\/](?:cards|editions|fonts|pictures|scratch|search)$|\.draft$/.test(file)

async function planOf({ options, loaded, cache, before }: Desk): Promise<Plan> {
  const { folders, cards, held } = loaded
  const fingerprints = new Fingerprints(folders, cards)
  const all = seriesRows(folders, cards, card => fingerprints.add(card))
  const gone = withdrawals(before.before, cards, loaded.moves)
  const plan: Plan = { fresh: [], changed: [], touched: [], withdrawn: gone.fresh, held }
  try {
    assertNotTakenBack(gone, held, options.withdraw)
    assertFew(gone, options)
  } catch (error) {
    if (!(error instanceof PublishingError)) throw error
    plan.refusal = error.message
  }
  // Covers count among what a list shows, copies of pictures among what an article does: each is known once it is made.
  const steps = knownSteps(cache)
  await makeCovers(all, loaded, steps)
  await writePictures(loaded.images, steps, path.join(options.cacheDir, 'pictures'))
  const known = publishedIdsIn(before.before)
  const relations = new KeptRelations(cards, cache.relations)
  const { format = LATEST, cards: share } = options
  const hasFonts = options.fonts !== undefined && format >= 4 && loaded.site.title_font
  for (const { series, row } of heldRows(all)) {
    const card = withPictures(row.card, loaded.images)
    const related = relations.of(row.number)
    const inputs = fingerprints.article(
      card,
      series,
      related,
      share !== undefined,
      hasFonts,
      format,
      card.corrections && loaded.site.corrections,
    )
    if (!known.has(card.id)) plan.fresh.push(card.id)
    else if (cache.made(`a/${card.id}`, inputs) === undefined) {
      const now = await compiled(card, series, related, loaded)
      const then = await before.read(pathOf({ kind: 'article', id: card.id, variant: 'original' }))
      if (!then) plan.changed.push(card.id)
      else {
        const [was, is] = [parsed(then), parsed(Buffer.from(JSON.stringify(articleIn(format, now))))]
        if (wordsOf(was) !== wordsOf(is)) plan.changed.push(card.id)
        else if (whole(was) !== whole(is)) plan.touched.push(card.id)
      }
    }
  }
  return plan
}

/** What an earlier run has found is taken as it is; what it has not is made, and written nowhere. */
function knownSteps(cache: Cache): Pick<Steps, 'make'> {
  const fresh = freshSteps([])
  return {
    make(name, inputs, work) {
      const known = cache.made(name, inputs())
      return known ? Promise.resolve({ isAnew: false, found: known.found }) : fresh.make(name, inputs, work)
    },
  }
}

async function compiled(
  card: Card,
  series: SeriesRows,
  relations: readonly Relation[],
  { cards, sources, site }: Loaded,
): Promise<Article> {
  const source = await sources.of(card)
  const { related, ...around } = surroundingsOf(card, series, relations, cards, site)
  return articleOf(source, ownOf(card), 'original', { ...around, related: inOwnWords(related, source) })
}

type Document = Record<string, unknown>

function parsed(bytes: Uint8Array): Document {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as Document
  } catch {
    return {}
  }
}

/** What an article says by itself; the rest is made of the others, or of this. */
const wordsOf = ({
  tag,
  title,
  subtitle,
  date,
  summary,
  credits,
  corrections,
  audio,
  blocks,
}: Document): string =>
  JSON.stringify([tag, title, subtitle, date, summary, credits, corrections, audio, blocks])

/** Pictures of cards and fonts are made from the rest, and the sum is of all. */
const whole = (document: Document): string =>
  JSON.stringify(
    Object.entries(document)
      .filter(([name]) => !['sum', 'cardImages', 'font', 'fontOf'].includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
