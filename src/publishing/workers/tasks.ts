/** What takes the processor while a library is made. Plain data go in and come out, so that it may be done in any thread. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Article, Script, Variant } from '../../model/schema'
import { VARIANTS } from '../../model/schema'
import { factsOf, type Facts } from '../build/articles/facts'
import { inOwnWords } from '../build/articles/own-words'
import { articleOf, type Own, type Surroundings } from '../build/articles/variants'
import { Group } from '../build/search/group'
import { titleFont, type FontOptions, type TitleFont } from '../build/title-fonts/title-font'
import { articleFrom, readArticle } from '../source/library-files'
import type { ArticleSource, SeriesSource } from '../source/model'
import { interned } from './interned'

/** A source and the series that it is of. */
export interface Member {
  folder: string
  file: string
  /** As JSON; it is read where this is absent. */
  source?: string | undefined
  series: { id: string; source: SeriesSource }
}

const sourceIn = (text: string): ArticleSource => JSON.parse(text) as ArticleSource

export const tasks = {
  /** With the SHA-256 of its bytes. @throws PublishingError where the source is not right */
  async read(folder: string, name: string): Promise<{ source: string; hash: string; facts: Facts }> {
    const file = path.join(folder, name)
    const bytes = readFileSync(file)
    const source = articleFrom(bytes.toString('utf8'), file)
    const hash = createHash('sha256').update(bytes).digest('hex')
    return Promise.resolve({ source: JSON.stringify(source), hash, facts: factsOf(source) })
  },

  /** The article in every variant. @param text its source, as JSON */
  article(text: string, own: Own, around: Surroundings): Promise<Article[]> {
    const source = sourceIn(text)
    const shown = interned(around)
    const surroundings = { ...shown, related: inOwnWords(shown.related, source) }
    const card = interned(own)
    return Promise.resolve(VARIANTS.map((variant: Variant) => articleOf(source, card, variant, surroundings)))
  },

  /** Of some 20 ms: several articles of one library have theirs at a time. */
  font: (texts: readonly string[], script: Script, options: FontOptions): Promise<TitleFont | undefined> =>
    titleFont(texts, script, options),

  /** Writes the terms of articles that follow one another. */
  async group(file: string, members: readonly Member[]): Promise<void> {
    const group = new Group()
    for (const member of members) {
      const { folder, file: name, source, series } = member
      group.add(source === undefined ? await readArticle(folder, name) : sourceIn(source), series)
    }
    group.write(file)
  },
}

export type Tasks = typeof tasks
