/** What a search server is asked and what it answers, whichever it is. */
import * as v from 'valibot'
import { idSchema } from '../../model/names'
import type { Hit } from './engine'

export interface ServerHits {
  hits: Hit[]
  /** How many articles there are in all. */
  total: number
}

export interface Question {
  /** Below the server's address. */
  path: string
  body: object
  /** What the reader's key is called in `Authorization`. */
  scheme: 'Bearer' | 'Basic'
  answer: v.GenericSchema<unknown, ServerHits>
}

/** Articles that are sent: more than anyone goes through. */
export const LIMIT = 200

/** What of an article's document a server is asked for. */
export const SHOWN = ['id', 'series', 'letters'] as const

export const hitSchema = v.object({
  id: idSchema,
  series: idSchema,
  letters: v.pipe(v.string(), v.maxLength(2_000)),
})
export const totalSchema = v.pipe(v.number(), v.integer(), v.minValue(0))
