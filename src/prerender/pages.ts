/** Every page of a compiled library, one after the other, so that memory does not grow with the library. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { VARIANTS, type Article, type LibraryIndex, type Variant } from '../model'
import { articleCard, homeCard, seriesCard } from '../share/card'
import { interfaceScript, wordsIn } from '../words'
import type { Page } from './page'

/** @param library the folder of the compiled JSON files */
export async function* pagesOf(library: string, origin: string): AsyncGenerator<Page> {
  for (const variant of VARIANTS) {
    const index = await readJson<LibraryIndex>(path.join(library, `index.${variant}.json`))
    yield homePage(index, variant, origin)
    for (const series of index.series) {
      yield {
        place: { page: 'series', id: series.id, variant },
        origin,
        card: seriesCard(series, { variant, origin }),
        title: series.title,
        script: variant === 'original' ? series.script : variant,
        series,
      }
      for (const { id } of series.instalments) {
        if (id) yield await articlePage(library, id, series.publisher, variant, origin)
      }
    }
  }
}

function homePage(index: LibraryIndex, variant: Variant, origin: string): Page {
  // The home mixes columns of every script: its own words are simplified until it knows its reader.
  const script = interfaceScript(variant, 'zh-Hans')
  const { appName, appMotto } = wordsIn(script)
  const card = homeCard({ title: appName, summary: appMotto }, { variant, origin })
  return { place: { page: 'home', variant }, origin, card, title: appName, script, index }
}

async function articlePage(
  library: string,
  id: string,
  publisher: string | undefined,
  variant: Variant,
  origin: string,
): Promise<Page> {
  const article = await readJson<Article>(path.join(library, `a/${id}.${variant}.json`))
  return {
    place: { page: 'article', id, variant },
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
