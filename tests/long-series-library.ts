/** Libraries of long series, made as documents straight away: what is in their articles does not matter. */
import { summed } from '../src/model/checksum'
import type { Article, Instalment, Series } from '../src/model/schema'
import { NO_MOVES } from '../src/publishing/source/former-ids'
import { withdrawnDocument, type Form } from '../src/publishing/build/forms'
import { indexDocuments } from '../src/publishing/build/index/index-documents'
import { seriesDocuments } from '../src/publishing/build/series/series-documents'
import type { WholeSeries } from '../src/publishing/build/series/whole-series'

/** Columns of a series: every fifth instalment is of the second one. */
const TAGS = ['正篇', '番外']
const DAY = 86_400_000
const FIRST = Date.UTC(1990, 0, 1)

/** Instalments appear day by day, the first on 1 January 1990. */
export const dateOf = (number: number): string =>
  new Date(FIRST + (number - 1) * DAY).toISOString().slice(0, 10)

/** Titles of one line and of two. */
export const titleOf = (number: number): string =>
  `第${number}期：${'渡口的灯还亮着，'.repeat(number % 3 === 0 ? 4 : 1)}船靠了岸`

/** A series in its original script; instalment `n`, counted from 1, the oldest, has the id `<id>-<n>`. */
export function longSeries(id: string, title: string, count: number): WholeSeries {
  const instalments = Array.from({ length: count }, (_, at): Instalment => {
    const number = count - at
    return {
      id: `${id}-${number}`,
      tag: TAGS[number % 5 === 0 ? 1 : 0],
      title: titleOf(number),
      script: 'zh-Hans',
      date: dateOf(number),
      length: 900,
    }
  })
  const second = Math.floor(count / 5)
  const byTag = [count - second, second].map(part => ({ count: part, held: part }))
  return {
    id,
    variant: 'original',
    title,
    script: 'zh-Hans',
    tags: TAGS,
    count,
    held: count,
    byTag,
    instalments,
  }
}

/** The text of an article, by its row. */
export type ParagraphsOf = (row: Instalment & { id: string }) => string[]

const articleOf = (
  { id, title, count }: WholeSeries,
  row: Instalment & { id: string },
  paragraphsOf: ParagraphsOf,
): Article => ({
  version: 1,
  id: row.id,
  variant: 'original',
  script: 'zh-Hans',
  title: row.title,
  summary: '',
  length: 900,
  blocks: paragraphsOf(row).map(text => ({ type: 'paragraph', content: [text] })),
  credits: [],
  series: { id, title, count },
  others: [],
  related: [],
})

/**
 * Writes a library in the variant `original`.
 * @param withArticles of which series the articles are written too
 */
export async function writeLongLibrary(
  form: Form,
  all: readonly WholeSeries[],
  withArticles: readonly string[] = [],
  paragraphsOf: ParagraphsOf = ({ title }) => [`这是${title}。`],
): Promise<void> {
  const heads: Series[] = []
  for (const whole of all) {
    const { parts, head } = seriesDocuments(whole)
    for (const [file, document] of parts) await form.document(file, document)
    await form.document({ kind: 'series', id: whole.id, variant: 'original' }, head)
    heads.push(head)
    if (!withArticles.includes(whole.id)) continue
    for (const { id, ...row } of whole.instalments) {
      if (id === undefined) continue
      const article = summed(articleOf(whole, { ...row, id }, paragraphsOf))
      await form.document({ kind: 'article', id, variant: 'original' }, article)
    }
  }
  for (const [file, document] of [
    ...indexDocuments(heads, 'original', undefined),
    withdrawnDocument([], NO_MOVES),
  ])
    await form.document(file, document)
  await form.finish()
}
