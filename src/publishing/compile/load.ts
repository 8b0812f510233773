/** First reading of the content root: what each article is, without holding its text. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Image, Script } from '../../model'
import { readingText } from '../block-text'
import { PublishingError, type Problem } from '../errors'
import { readArticle, readSeriesFolders, type SeriesFolder } from '../library-files'
import { withOwn, type OwnUsage, type Usage } from '../script'
import { pictureOf } from '../source-model'
import { countCharacters } from '../text/characters'
import type { Images } from './images'
import { summarise } from './summary'
import { packTerms, termsOf } from './terms'

/** What a source says of itself; plain data, which can be kept between runs. */
export interface Facts extends OwnUsage {
  id: string
  tag?: string | undefined
  title: string
  date?: string | undefined
  order?: number | undefined
  script: Script
  summary: string
  /** Characters to read. */
  length: number
  /** Paths of pictures, as the source writes them. */
  pictures: readonly string[]
  /** Packed: see `packTerms`. */
  terms: string
}

/** What an earlier run has read: sources that have not changed need not be read again. */
export interface Memory {
  /** @param hash SHA-256 of the source's bytes, in hexadecimal digits */
  recall(source: string, hash: string): Facts | undefined
  remember(source: string, hash: string, facts: Facts): void
}

/** What the rest of the library needs to know of an article. */
export interface Card extends Omit<Facts, keyof OwnUsage | 'pictures'> {
  series: string
  /** Folder and name of the source, and the hash of its bytes. */
  folder: string
  file: string
  hash: string
  /** What is settled about its conversion, by itself, its series and the library. */
  usage: Usage
  /** All pictures of the article, and the first. */
  pictures: readonly Image[]
  picture?: Image | undefined
  /** A small copy of it: of the newest instalment of a series, which lists lead with. */
  cover?: Image | undefined
}

export interface Loaded {
  folders: SeriesFolder[]
  /** By id. */
  cards: Map<string, Card>
}

/** @throws PublishingError with the problems of all sources together */
export async function load(contentDir: string, images: Images, memory?: Memory): Promise<Loaded> {
  const folders = await readSeriesFolders(contentDir)
  const cards = new Map<string, Card>()
  const problems: Problem[] = []
  for (const folder of folders) {
    for (const name of folder.articles) {
      try {
        const card = await readCard(folder, name, images, memory)
        const other = cards.get(card.id)
        if (other) problems.push(takenTwice(card, other))
        else cards.set(card.id, card)
      } catch (error) {
        if (!(error instanceof PublishingError)) throw error
        problems.push(...error.problems)
      }
    }
  }
  if (problems.length > 0) throw new PublishingError(problems)
  return { folders, cards }
}

async function readCard(
  folder: SeriesFolder,
  name: string,
  images: Images,
  memory: Memory | undefined,
): Promise<Card> {
  const source = path.join(folder.path, name)
  const bytes = await readFile(source)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const facts = memory?.recall(source, hash) ?? (await readFacts(folder, name))
  memory?.remember(source, hash, facts)
  const { overrides, phrases, pictures, ...rest } = facts
  const found = await Promise.all(pictures.map(src => images.find(src, folder.id, source)))
  return {
    ...rest,
    series: folder.id,
    folder: folder.path,
    file: name,
    hash,
    usage: withOwn(folder.usage, { overrides, phrases }),
    pictures: found,
    picture: found[0],
  }
}

async function readFacts(folder: SeriesFolder, name: string): Promise<Facts> {
  const { id, tag, title, date, order, script, summary, overrides, phrases, blocks } = await readArticle(
    folder.path,
    name,
  )
  const text = readingText(blocks)
  return {
    id,
    tag,
    title,
    date,
    order,
    script,
    summary: summary ?? summarise(blocks),
    length: countCharacters(text),
    overrides,
    phrases,
    pictures: blocks.flatMap(block => pictureOf(block) ?? []),
    terms: packTerms(termsOf(`${title}\n${title}\n${text}`)),
  }
}

const takenTwice = (card: Card, other: Card): Problem => ({
  file: path.join(card.folder, card.file),
  line: 2,
  message: `The id "${card.id}" is taken by ${path.join(other.folder, other.file)}`,
  mend: 'Give one of the two another id; ids are addresses and stand once in a library',
})
