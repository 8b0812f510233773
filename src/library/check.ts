/** Whether what came is what was asked for. Loaded with the first file that is asked for, not with the first page. */
import * as v from 'valibot'
import { isWhole } from '../checksum'
import { articleSchema, indexSchema } from '../model'

const schemas = { index: indexSchema, article: articleSchema }

/** Says what is wrong with a library file of a kind; undefined where it is as the model wants it, and whole. */
export function faultIn(kind: keyof typeof schemas, value: unknown): string | undefined {
  const { success, issues } = v.safeParse<(typeof schemas)[typeof kind]>(schemas[kind], value)
  if (!success) return `${v.getDotPath(issues[0]) ?? ''} ${issues[0].message}`
  return isWhole(value as object) ? undefined : 'its sum is another'
}
