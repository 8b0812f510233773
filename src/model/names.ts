/**
 * What articles, scripts and variants are called. Apart from the documents in `schema.ts`: lists that the device keeps are
 * checked by these before the first page is drawn, documents when one has come from the library.
 */
import * as v from 'valibot'
import { ID_PATTERN, SCRIPTS, VARIANTS } from './values'

export const scriptSchema = v.picklist(SCRIPTS)
export type Script = v.InferOutput<typeof scriptSchema>

export const variantSchema = v.picklist(VARIANTS)
export type Variant = v.InferOutput<typeof variantSchema>

export const idSchema = v.pipe(v.string(), v.regex(ID_PATTERN))
