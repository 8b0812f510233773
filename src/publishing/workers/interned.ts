/** One object for each usage: what comes from another thread is new each time, and converters are made for each. */
import type { Usage } from '../script'

const KNOWN = new Map<string, Usage>()

/** @param value plain data, the usages of which lie under `usage`; they are put in place */
export function interned<Value extends object>(value: Value): Value {
  const seen = new Map<Usage, Usage>()
  const put = (one: object): void => {
    for (const [name, held] of Object.entries(one) as [string, unknown][]) {
      if (typeof held !== 'object' || held === null) continue
      if (name === 'usage') Object.assign(one, { usage: theOne(held as Usage, seen) })
      else put(held)
    }
  }
  put(value)
  return value
}

function theOne(usage: Usage, seen: Map<Usage, Usage>): Usage {
  const before = seen.get(usage)
  if (before) return before
  const key = JSON.stringify(usage)
  const known = KNOWN.get(key) ?? usage
  KNOWN.set(key, known)
  seen.set(usage, known)
  return known
}
