/**
 * Sums that tell a document that came whole from one that did not: cut on its way, or put together from two editions.
 * No seal: whoever changes a document on purpose can sum it again.
 */

/** FNV-1a with 32 bits over the UTF-16 code units. */
export function fnv(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** FNV-1a as eight hexadecimal digits. */
export const checksum = (text: string): string => fnv(text).toString(16).padStart(8, '0')

/** A document as it is published: its last member is the sum of all others, as JSON. */
export const summed = <Document extends object>(document: Document): Document & { sum: string } => ({
  ...document,
  sum: checksum(JSON.stringify(document)),
})

/** Whether a document that was read back from JSON is the one that was written; true where it carries no sum. */
export function isWhole(document: object): boolean {
  const { sum, ...rest } = document as { sum?: unknown }
  return sum === undefined || sum === checksum(JSON.stringify(rest))
}

/** Whether a value is a document that says itself that it is all there; the caller checks all the rest. */
export const isSound = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'sum' in value && isWhole(value)
