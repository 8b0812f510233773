/** Writing HTML by hand: what text, attributes and data blocks need. */
import { tableOf } from '../model/table'

const ENTITIES = tableOf({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })

/** Text for an element or for an attribute in double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, one => ENTITIES.get(one) ?? one)

/** An element without content; attributes without a value are left out with their element. */
export function voidElement(name: string, attributes: Record<string, string | undefined>): string {
  const pairs = Object.entries(attributes)
  if (pairs.some(([, value]) => value === undefined)) return ''
  return `<${name}${pairs.map(([key, value = '']) => ` ${key}="${escapeHtml(value)}"`).join('')}>`
}

/** JSON inside a `<script>`: nothing in it may end the element or start a comment (HTML, 4.12.1.3). */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')
