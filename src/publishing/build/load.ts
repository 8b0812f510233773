/** First reading of the content root: what each article is, without holding any of it in memory. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stampOf } from '../disk/stamp'
import { PublishingError, type Problem } from '../errors'
import { formerIdsTaken, movesOf, type Holder, type Moves } from '../source/former-ids'
import { readSeriesFolders, takenTwice, type SeriesFolder } from '../source/library-files'
import { readSite, type SiteChoices } from '../source/site-file'
import { ahead } from '../disk/lanes'
import type { Run } from '../workers/threads'
import { Cards } from './cards'
import type { Facts } from './articles/facts'
import { isHeldBack, withoutHeld, type HeldBack } from './held-back'
import { Images, type PictureMemory } from './pictures/images'
import { Sources } from './articles/sources'

/** A source as a run has read it. */
export interface ReadSource {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  hash: string
  /** What the file system told of it: see `stampOf`. */
  stamp?: string | undefined
  facts: Facts
}

/** What an earlier run has read: sources and pictures that have not changed need not be read again. */
export interface Memory extends PictureMemory {
  /**
   * Asked for each source in the order in which `remember` was told of them.
   * @param source folder and name of the file
   */
  recall(source: string): ReadSource | undefined
  remember(source: string, read: ReadSource): void
}

export interface Loaded {
  folders: readonly SeriesFolder[]
  /** What the sources hold and readers do not get. */
  held: readonly HeldBack[]
  /** What readers get under another id than before. */
  moves: Moves
  /** What the owner chooses for all of it. */
  site: SiteChoices
  cards: Cards
  sources: Sources
  images: Images
  /** Afterwards neither cards nor sources can be read. */
  close(): void
}

/**
 * @param scratch folder for what is not held in memory; to be removed afterwards
 * @param run does what takes the processor
 * @param now what is due by then is in it
 * @throws PublishingError with the problems of all sources together
 */
export async function load(
  contentDir: string,
  scratch: string,
  run: Run,
  memory?: Memory,
  now = new Date(),
): Promise<Loaded> {
  const site = await readSite(contentDir)
  const folders = await readSeriesFolders(contentDir)
  const cards = new Cards(folders, scratch)
  const sources = new Sources(scratch, run)
  const images = new Images(memory)
  const close = (): void => {
    cards.close()
    sources.close()
  }
  const held: HeldBack[] = []
  const renamed: Holder[] = []
  try {
    const problems = await readAll({ folders, cards, sources, images, held, renamed }, now, memory)
    if (problems.length > 0) throw new PublishingError(problems)
    const moves = {
      articles: movesOf(renamed.filter(({ id }) => cards.has(id))),
      series: movesOf(folders.map(({ id, source }) => ({ id, former: source.former_ids ?? [] }))),
    }
    return { folders: withoutHeld(folders, held), held, moves, site, cards, sources, images, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Sources that are read at a time, each by a thread. */
const AHEAD = 8

interface Reading extends Pick<Loaded, 'folders' | 'cards' | 'sources' | 'images'> {
  held: HeldBack[]
  /** Articles that had other ids before, held back or not. */
  renamed: Holder[]
}

/** @returns what is wrong with the sources */
async function readAll(
  { folders, cards, sources, images, held, renamed }: Reading,
  now: Date,
  memory: Memory | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = []
  // Those of what is held back are looked at, and are none of the library's.
  const apart = new Images(memory)
  const files = new Map<string, string>()
  const places = function* () {
    for (const [at, folder] of folders.entries())
      for (const name of folder.articles) yield { at, folder, name }
  }
  for (const [{ at, folder, name }, reading] of ahead(places(), AHEAD, place =>
    read(place, sources, memory),
  )) {
    try {
      const { hash, stamp, facts, source } = await reading()
      const file = path.join(folder.path, name)
      const isHeld = isHeldBack(facts, now)
      const wanted = facts.draft ? [] : facts.pictures
      const pictures = await Promise.all(
        wanted.map(src => (isHeld ? apart : images).find(src, folder.id, file)),
      )
      const other = files.get(facts.id)
      if (other !== undefined) problems.push(takenTwice(file, facts.id, other))
      else {
        files.set(facts.id, file)
        memory?.remember(keyOf(folder, name), { hash, stamp, facts })
        if (facts.former_ids) renamed.push({ id: facts.id, file, former: facts.former_ids })
        if (isHeld) held.push(heldBack(facts, folder.id, file))
        else {
          if (source !== undefined) sources.keep(cards.size, source)
          cards.add({ folder: at, hash, facts, pictures })
        }
      }
    } catch (error) {
      if (!(error instanceof PublishingError)) throw error
      problems.push(...error.problems)
    }
  }
  return [...problems, ...formerIdsTaken(files, renamed)]
}

/** What a source says, out of memory where its bytes are those of the last run. */
async function read(
  { folder, name }: { folder: SeriesFolder; name: string },
  sources: Sources,
  memory: Memory | undefined,
): Promise<ReadSource & { source?: string }> {
  const file = path.join(folder.path, name)
  const known = memory?.recall(keyOf(folder, name))
  const stamp = stampOf(file)
  const isKnown =
    known !== undefined && ((stamp !== undefined && stamp === known.stamp) || hashOf(file) === known.hash)
  return isKnown ? { ...known, stamp } : { stamp, ...(await sources.parse(folder.path, name)) }
}

const keyOf = ({ id }: SeriesFolder, name: string): string => `${id}/${name}`

const heldBack = (
  { id, former_ids = [], title, draft, publish_at }: Facts,
  series: string,
  file: string,
): HeldBack => ({
  id,
  former: former_ids,
  title,
  series,
  file,
  publishAt: draft ? undefined : publish_at,
})

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
