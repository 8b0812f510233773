/** Whether what came is what was asked for. Loaded with the first file that is asked for, not with the first page. */
import * as v from 'valibot'
import { isWhole } from '../model/checksum'
import {
  articleSchema,
  indexPageSchema,
  indexSchema,
  outlineSchema,
  seriesPageSchema,
  seriesSchema,
  siteSchema,
  withdrawnSchema,
} from '../model/schema'

export { inThisEdition } from './editions'

const schemas = {
  index: indexSchema,
  'index-page': indexPageSchema,
  series: seriesSchema,
  'series-page': seriesPageSchema,
  outline: outlineSchema,
  article: articleSchema,
  withdrawn: withdrawnSchema,
  site: siteSchema,
}

export type Kind = keyof typeof schemas

/** Says what is wrong with a library file of a kind, of this edition or as `editions.ts` has put it in its terms; undefined where it is as the model wants it, and whole. */
export function validate(kind: Kind, value: unknown): string | undefined {
  // Members that the model does not know are passed over; this one would be taken for more than a member.
  if (Object.prototype.hasOwnProperty.call(value ?? {}, '__proto__')) return 'a prototype of its own'
  const { success, issues } = v.safeParse<(typeof schemas)[Kind]>(schemas[kind], value)
  if (!success) return `${v.getDotPath(issues[0]) ?? ''} ${issues[0].message}`
  return isWhole(value as object) ? undefined : 'its sum is another'
}
