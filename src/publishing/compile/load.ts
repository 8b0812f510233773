/** First reading of the content root: what each article is, without holding any of it in memory. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stampOf } from '../disk/stamp'
import { PublishingError, type Problem } from '../errors'
import { readSeriesFolders, type SeriesFolder } from '../library-files'
import { Cards } from './cards'
import { factsOf, type Facts } from './facts'
import type { Images } from './images'
import { Sources } from './sources'

/** A source as a run has read it. */
export interface ReadSource {
  /** SHA-256 of its bytes, in hexadecimal digits. */
  hash: string
  /** What the file system told of it: see `stampOf`. */
  stamp?: string | undefined
  facts: Facts
}

/** What an earlier run has read: sources that have not changed need not be read again. */
export interface Memory {
  /**
   * Asked for each source in the order in which `remember` was told of them.
   * @param source folder and name of the file
   */
  recall(source: string): ReadSource | undefined
  remember(source: string, read: ReadSource): void
}

export interface Loaded {
  folders: readonly SeriesFolder[]
  cards: Cards
  sources: Sources
  /** Afterwards neither cards nor sources can be read. */
  close(): void
}

/**
 * @param scratch folder for what is not held in memory; to be removed afterwards
 * @throws PublishingError with the problems of all sources together
 */
export async function load(
  contentDir: string,
  images: Images,
  scratch: string,
  memory?: Memory,
): Promise<Loaded> {
  const folders = await readSeriesFolders(contentDir)
  const cards = new Cards(folders, scratch)
  const sources = new Sources(scratch)
  const close = (): void => {
    cards.close()
    sources.close()
  }
  const loaded: Loaded = { folders, cards, sources, close }
  try {
    const problems = await readAll(loaded, images, memory)
    if (problems.length > 0) throw new PublishingError(problems)
    return loaded
  } catch (error) {
    close()
    throw error
  }
}

/** @returns what is wrong with the sources */
async function readAll(
  { folders, cards, sources }: Loaded,
  images: Images,
  memory: Memory | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const [at, folder] of folders.entries()) {
    for (const name of folder.articles) {
      try {
        const file = path.join(folder.path, name)
        const key = `${folder.id}/${name}`
        const known = memory?.recall(key)
        const stamp = stampOf(file)
        const hash = stamp !== undefined && stamp === known?.stamp ? known.hash : await hashOf(file)
        const facts =
          hash === known?.hash ? known.facts : factsOf(await sources.parse(cards.size, folder.path, name))
        const pictures = await Promise.all(facts.pictures.map(src => images.find(src, folder.id, file)))
        const other = cards.get(facts.id)
        if (other) problems.push(takenTwice(file, facts.id, path.join(other.folder, other.file)))
        else {
          memory?.remember(key, { hash, stamp, facts })
          cards.add({ folder: at, hash, facts, pictures })
        }
      } catch (error) {
        if (!(error instanceof PublishingError)) throw error
        problems.push(...error.problems)
      }
    }
  }
  return problems
}

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

const takenTwice = (file: string, id: string, other: string): Problem => ({
  file,
  line: 2,
  message: `The id "${id}" is taken by ${other}`,
  mend: 'Give one of the two another id; ids are addresses and stand once in a library',
})
