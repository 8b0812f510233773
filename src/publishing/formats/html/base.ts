/** What addresses in a page are relative to. */
import type { Root } from 'hast'
import { attribute, find } from './nodes'
import { webAddress } from './pictures'

/** `<base>`, else the page's own address. */
export function baseOf(root: Root, address: string | undefined): string | undefined {
  const base = find(root, ({ tagName }) => tagName === 'base')
  const named = base && attribute(base, 'href')
  return (named === undefined ? undefined : webAddress(named, address)) ?? address
}
