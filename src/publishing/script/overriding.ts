import type { Script } from '../../model/schema'
import { align } from '../../script'
import type { Converted, Direction } from './converter'
import { finder } from './replace'
import type { Override } from './usage'

/** Whether a conversion goes from one script to the other, not between two forms of traditional. */
export const crosses = (from: Script, to: Script): boolean => (from === 'zh-Hans') !== (to === 'zh-Hans')

const formIn = ({ becomes }: Override, { from, to }: Direction): string | undefined =>
  typeof becomes === 'string' ? (crosses(from, to) ? becomes : undefined) : becomes[to]

/**
 * Puts the forms that editors have settled into a converted text, and drops the flags that they answer. The
 * text around them stays as it was read, whole: an override never moves the borders of other words.
 */
export const overrider = (
  overrides: readonly Override[],
  direction: Direction,
): ((source: string, converted: Converted) => Converted) => {
  const forms = new Map<string, string>()
  for (const override of overrides) {
    const form = formIn(override, direction)
    if (form !== undefined && !forms.has(override.text)) forms.set(override.text, form)
  }
  const find = finder(forms)
  return (source, converted) => {
    const matches = find(source)
    if (matches.length === 0) return converted
    const positions = align(source, converted.text)
    let text = ''
    let end = 0
    for (const { at, key, value } of matches) {
      text += converted.text.slice(end, positions[at]) + value
      end = positions[at + key.length] ?? converted.text.length
    }
    const isSettled = (flagAt: number): boolean =>
      matches.some(({ at, key }) => flagAt >= at && flagAt < at + key.length)
    return {
      text: text + converted.text.slice(end),
      flags: converted.flags.filter(flag => !isSettled(flag.at)),
    }
  }
}
