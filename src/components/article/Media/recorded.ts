import type { Article } from '../../../model/schema'

/** An article that comes with a recording of it. */
export type Recorded = Article & { audio: string }

export const isRecorded = (article: Article): article is Recorded => article.audio !== undefined
