/** Where links lead. */
import type { Element } from 'hast'
import * as v from 'valibot'
import { hrefSchema } from '../../../model/schema'
import { attribute } from './nodes'

/** The target of a link if it is one that articles may have. @param base address of the page */
export function hrefOf(element: Element, base: string | undefined): string | undefined {
  const target = attribute(element, 'href')
  if (target === undefined || target.startsWith('#') || !URL.canParse(target, base)) return undefined
  const result = v.safeParse(hrefSchema, new URL(target, base).href)
  return result.success ? result.output : undefined
}
