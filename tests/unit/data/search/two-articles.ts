/** What a search server of the tests holds, and how its answers are looked at. */
import type { LoadError } from '../../../../src/data/errors'
import type { Found } from '../../../../src/data/search/engine'
import type { ArticleSource, SeriesSource } from '../../../../src/publishing/source/model'

export const series: SeriesSource = { title: '河埠頭', script: 'zh-Hant-TW', tags: ['專欄'] }

export const article = (id: string, title: string, text: string): ArticleSource => ({
  ...{ id, title, script: 'zh-Hant-TW', blocks: [{ type: 'paragraph', content: [text] }] },
})

export type Find = (query: string) => Promise<Found>

/** The fault that it was rejected with. */
export const faultOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'none',
    (error: unknown) => (error as LoadError).fault,
  )
