/** Raised and lowered figures as characters of their own: m², 10⁴, CO₂. */

const figures = (plain: string, drawn: string): ReadonlyMap<string, string> =>
  new Map(Array.from(plain, (character, at) => [character, Array.from(drawn)[at] ?? character]))

const BY_ELEMENT: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['sup', figures('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ')],
  ['sub', figures('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎')],
])

/**
 * The text of `sup` or `sub` in such characters; nothing for other elements, and for text that Unicode does not have so.
 *
 * @param text what stands in the element
 */
export function raised(tagName: string, text: string): string | undefined {
  const drawn = BY_ELEMENT.get(tagName)
  const characters = Array.from(text.trim(), character => drawn?.get(character))
  return characters.length > 0 && !characters.includes(undefined) ? characters.join('') : undefined
}
