import type { Script } from '../../model/schema'
import { finder } from './replace'
import type { HouseStyle } from './usage'

/** Puts the forms that the owner of a library prefers; in one pass, so that no form is exchanged twice. */
export const houseStyler = (style: HouseStyle, to: Script): ((text: string) => string) => {
  const find = finder(new Map(Object.entries(style[to] ?? {})))
  return text => {
    let styled = ''
    let end = 0
    for (const { at, key, value } of find(text)) {
      styled += text.slice(end, at) + value
      end = at + key.length
    }
    return styled + text.slice(end)
  }
}
