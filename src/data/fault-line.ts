/**
 * What a fault is told to whoever runs the app: what kind it is, the page and the places in the scripts. Never what it
 * says: a message may quote a text, what a reader typed, or an address.
 */
const MOST_PLACES = 8

/** @param fault anything thrown, rejected or told by WeChat; @param route of the page, without its parameters */
export function faultLine(fault: unknown, route: string): string {
  const text = textOf(fault)
  const places = text
    .split(/[^\w./:-]/)
    .filter(word => /\.js:\d{1,9}:\d{1,9}$/.test(word))
    .slice(0, MOST_PLACES)
  return [kindOf(fault, text), route, ...places].join(' ')
}

function textOf(fault: unknown): string {
  if (fault instanceof Error) return fault.stack ?? ''
  return typeof fault === 'string' ? fault : ''
}

/** The class of an error; of a call that WeChat has refused, its name. */
function kindOf(fault: unknown, text: string): string {
  if (fault instanceof Error) return fault.name
  const { errMsg } = (fault ?? {}) as { errMsg?: unknown }
  const refused = typeof errMsg === 'string' ? /^\w{1,40}:fail/.exec(errMsg)?.[0] : undefined
  return refused ?? /\b(?:Range|Reference|Syntax|Type|URI)?Error\b/.exec(text)?.[0] ?? 'unknown'
}
