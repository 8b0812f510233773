/** First reading of the content root: what each article is, without holding its text. */
import path from 'node:path'
import type { Image, Script } from '../../model'
import { readingText } from '../block-text'
import { PublishingError, type Problem } from '../errors'
import { readArticle, readSeriesFolders, type SeriesFolder } from '../library-files'
import { withOverrides, type Usage } from '../script'
import type { SourceFigure } from '../source-model'
import { countCharacters } from '../text/characters'
import type { Images } from './images'
import { summarise } from './summary'
import { termsOf, type Terms } from './terms'

/** What the rest of the library needs to know of an article. */
export interface Card {
  id: string
  series: string
  /** Folder and name of the source. */
  folder: string
  file: string
  tag?: string | undefined
  title: string
  date?: string | undefined
  order?: number | undefined
  script: Script
  /** What is settled about its conversion, by itself, its series and the library. */
  usage: Usage
  summary: string
  /** Characters to read. */
  length: number
  /** The article's first picture. */
  picture?: Image | undefined
  /** A small copy of it: of the newest instalment of a series, which lists lead with. */
  cover?: Image | undefined
  terms: Terms
}

export interface Loaded {
  folders: SeriesFolder[]
  /** By id. */
  cards: Map<string, Card>
}

/** @throws PublishingError with the problems of all sources together */
export async function load(contentDir: string, images: Images): Promise<Loaded> {
  const folders = await readSeriesFolders(contentDir)
  const cards = new Map<string, Card>()
  const problems: Problem[] = []
  for (const folder of folders) {
    for (const name of folder.articles) {
      try {
        const card = await readCard(folder, name, images)
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

async function readCard(folder: SeriesFolder, name: string, images: Images): Promise<Card> {
  const { id, tag, title, date, order, script, summary, overrides, blocks } = await readArticle(
    folder.path,
    name,
  )
  const source = path.join(folder.path, name)
  const figures = blocks.filter((block): block is SourceFigure => block.type === 'figure')
  const pictures = await Promise.all(
    figures.flatMap(({ src }) => (src ? [images.find(src, folder.id, source)] : [])),
  )
  const text = readingText(blocks)
  return {
    id,
    series: folder.id,
    folder: folder.path,
    file: name,
    tag,
    title,
    date,
    order,
    script,
    usage: withOverrides(folder.usage, overrides),
    summary: summary ?? summarise(blocks),
    length: countCharacters(text),
    picture: pictures[0],
    terms: termsOf(`${title}\n${title}\n${text}`),
  }
}

const takenTwice = (card: Card, other: Card): Problem => ({
  file: path.join(card.folder, card.file),
  line: 2,
  message: `The id "${card.id}" is taken by ${path.join(other.folder, other.file)}`,
  mend: 'Give one of the two another id; ids are addresses and stand once in a library',
})
