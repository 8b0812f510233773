/** Whether what came is what was asked for. Loaded with the first file that is asked for, not with the first page. */
import * as v from 'valibot'
import { articleSchema, indexSchema } from '../model'

const schemas = { index: indexSchema, article: articleSchema }

/** Says what is wrong with a library file of a kind; undefined where it is as the model wants it. */
export function faultIn(kind: keyof typeof schemas, value: unknown): string | undefined {
  const { issues } = v.safeParse<(typeof schemas)[typeof kind]>(schemas[kind], value)
  return issues && `${v.getDotPath(issues[0]) ?? ''} ${issues[0].message}`
}
