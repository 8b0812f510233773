/** Every page of a compiled library, one after the other, so that memory does not grow with the library. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { CORRECTIONS } from '../model/addresses'
import { pathOf, type LibraryFile } from '../model/paths'
import {
  VARIANTS,
  type Article,
  type IndexPage,
  type LibraryIndex,
  type Series,
  type SeriesOutline,
  type SeriesPage,
  type Variant,
} from '../model/schema'
import { articleCard, homeCard, seriesCard } from '../share/card'
import { interfaceScript, wordsIn } from '../words'
import type { Page } from './drawn-page'

/** @param library the folder of the compiled JSON files */
export async function* pagesOf(library: string, origin: string): AsyncGenerator<Page> {
  const read = <T>(file: LibraryFile): Promise<T> => readJson<T>(path.join(library, pathOf(file)))
  const seriesPage = async (id: string, variant: Variant) => {
    const series = await read<Series>({ kind: 'series', id, variant })
    return {
      place: { page: 'series', id, variant },
      origin,
      card: seriesCard(series, { variant, origin }),
      title: series.title,
      script: variant === 'original' ? series.script : variant,
      series,
    } as const
  }
  for (const variant of VARIANTS) {
    const index = await read<LibraryIndex>({ kind: 'index', variant })
    yield homePage(index, variant, origin)
    const ids = index.series.map(({ id }) => id)
    for (const [at, { sum }] of index.pages.entries()) {
      const page = await read<IndexPage>({ kind: 'index-page', variant, page: at + 1, sum })
      ids.push(...page.series.map(({ id }) => id))
    }
    // Of what articles have in common; no index names them.
    const topics = new Set<string>()
    for (const id of ids) {
      const page = await seriesPage(id, variant)
      yield page
      for (const article of await heldIn(page.series, read)) {
        const document = await read<Article>({ kind: 'article', id: article, variant })
        for (const topic of document.topics ?? []) topics.add(topic.id)
        if (document.corrections) topics.add(CORRECTIONS)
        yield articlePage(document, page.series.publisher, variant, origin)
      }
    }
    for (const id of topics) yield await seriesPage(id, variant)
  }
}

/** The ids of the articles of a series, newest first. */
async function heldIn(
  { id, variant, instalments, outline: sum }: Series,
  read: (file: LibraryFile) => Promise<SeriesOutline>,
): Promise<string[]> {
  if (sum === undefined) return instalments.flatMap(one => one.id ?? [])
  const { ids } = await read({ kind: 'outline', id, variant, sum })
  return ids
    .split(' ')
    .filter(one => one !== '-')
    .reverse()
}

/** Reads the pages of a series, counted from 1, the oldest. */
export const readPageOf =
  ({ id, variant, pages }: Series, library: string) =>
  (page: number): Promise<SeriesPage> => {
    const sum = pages[page - 1]?.sum ?? ''
    return readJson(path.join(library, pathOf({ kind: 'series-page', id, variant, page, sum })))
  }

function homePage(index: LibraryIndex, variant: Variant, origin: string): Page {
  // The home mixes columns of every script: its own words are simplified until it knows its reader.
  const script = interfaceScript(variant, 'zh-Hans')
  const { appName, appMotto } = wordsIn(script)
  const card = homeCard(
    { title: appName, summary: appMotto, cardImages: index.cardImages },
    { variant, origin },
  )
  return { place: { page: 'home', variant }, origin, card, title: appName, script, index }
}

function articlePage(
  article: Article,
  publisher: string | undefined,
  variant: Variant,
  origin: string,
): Page {
  return {
    place: { page: 'article', id: article.id, variant },
    origin,
    card: articleCard(article, { variant, origin }),
    title: article.title,
    script: article.script,
    article,
    publisher,
  }
}

/** The compiler has checked what it wrote. */
const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8')) as T
