/**
 * What commands say, in another language. English is the source; a catalog knows its sentences by their templates:
 * `The id "{}" is taken by {}`.
 */
import { ownValue } from '../../model/table'

/**
 * English templates with `{}` for each value → what is said for them, values by number: `{1}`; `{1~}` is
 * translated itself, `{1#}` is a number or the template is not meant.
 */
export type Catalog = Readonly<Record<string, string>>

export interface Messages {
  sentences: Catalog
  /** Parts of sentences that are too plain to be known by themselves: `{} and {} more`. */
  phrases: Catalog
}

export type Translate = (text: string) => string

/** What stands between the values of a template, with what is said for it. */
interface Template {
  parts: readonly string[]
  said: string
}

/** What is said for a text; undefined where nothing is known of it. */
type Lookup = (text: string) => string | undefined

/** Translates text line by line; a line that no template knows stays as it is. */
export function translator({ sentences, phrases }: Messages): Translate {
  /** A value within a sentence: a part of one, a sentence itself, or several. */
  const nested: Translate = text => listed(text) ?? part(text) ?? text
  const inSentences = lookupIn(sentences, nested)
  const inPhrases = lookupIn(phrases, nested)
  const part: Lookup = text => inPhrases(text) ?? sentence(text)
  const listed: Lookup = text => {
    const parts = text.includes('; ') ? text.split('; ').map(part) : [undefined]
    return parts.includes(undefined) ? undefined : parts.join('；')
  }
  /** What is known by itself may name something: `There is no such picture: images/a.png`. */
  const naming: Lookup = text => {
    const colon = text.indexOf(': ')
    const head = colon < 0 ? undefined : ownValue<string>(sentences, text.slice(0, colon))
    return head === undefined ? undefined : `${head}：${text.slice(colon + 2)}`
  }
  const known: Lookup = text => inSentences(text) ?? naming(text)
  const ended: Lookup = text => {
    const own = text.endsWith('.') ? known(text.slice(0, -1)) : undefined
    return own === undefined ? undefined : `${own}。`
  }
  const sentence: Lookup = text =>
    problem(text, known, 1) ?? known(text) ?? problem(text, known, MOST_COLONS) ?? ended(text)
  const line: Translate = text => {
    const inner = text.trim()
    const said = inner === '' ? undefined : sentence(inner)
    return ownValue<string>(sentences, text) ?? (said === undefined ? text : text.replace(inner, () => said))
  }
  return text => text.split('\n').map(line).join('\n')
}

/** Colons that a place may hold, and full stops a message, before the sentence is given up: a line may be of any length. */
const MOST_COLONS = 4
const MOST_STOPS = 16

/**
 * `place: message. mend.`, as `formatProblem` writes it.
 *
 * @param most colons after which its message may begin: there is hardly one in the name of a file
 */
function problem(text: string, known: Lookup, most: number): string | undefined {
  if (!text.endsWith('.')) return undefined
  for (const colon of placesOf(': ', text, 0, most))
    for (const stop of placesOf('. ', text, colon, MOST_STOPS)) {
      const message = known(text.slice(colon + 2, stop))
      const mend = message === undefined ? undefined : known(text.slice(stop + 2, -1))
      if (mend === undefined) continue
      const place = text.slice(0, colon)
      return `${known(place) ?? place}：${message}。${mend}。`
    }
  return undefined
}

/** Where a mark stands, from some place on. */
function* placesOf(mark: string, text: string, from: number, most: number): Generator<number> {
  let at = text.indexOf(mark, from)
  for (let count = 0; at >= 0 && count < most; count += 1) {
    yield at
    at = text.indexOf(mark, at + 1)
  }
}

function lookupIn(catalog: Catalog, nested: Translate): Lookup {
  const exact = new Map<string, string>()
  const byStart = new Map<string, Template[]>()
  for (const [english, said] of Object.entries(catalog)) {
    const parts = english.split('{}')
    if (parts.length === 1) exact.set(english, said)
    else {
      const start = english.startsWith('{}') ? '' : english.charAt(0)
      byStart.set(start, [...(byStart.get(start) ?? []), { parts, said }])
    }
  }
  // What says the most about a sentence comes first.
  for (const templates of byStart.values()) templates.sort((a, b) => letters(b) - letters(a))
  return text => {
    const known = exact.get(text)
    if (known !== undefined) return known
    for (const start of [text.charAt(0), ''])
      for (const { parts, said } of byStart.get(start) ?? []) {
        const values = valuesIn(parts, text)
        if (values && isMeant(said, values)) return filled(said, values, nested)
      }
    return undefined
  }
}

const letters = ({ parts }: Template): number => parts.join('').length

/** The values between the parts of a template, each as short as can be; undefined where the text is none of it. */
function valuesIn(parts: readonly string[], text: string): string[] | undefined {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const end = text.length - last.length
  if (!text.startsWith(first) || !text.endsWith(last)) return undefined
  const values: string[] = []
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at)
    if (found < 0) return undefined
    values.push(text.slice(at, found))
    at = found + part.length
  }
  return at > end ? undefined : [...values, text.slice(at, end)]
}

const isMeant = (said: string, values: readonly string[]): boolean =>
  [...said.matchAll(/\{(\d)#\}/g)].every(([, number]) => /^\d+$/.test(values[Number(number) - 1] ?? ''))

const filled = (said: string, values: readonly string[], nested: Translate): string =>
  said.replace(/\{(\d)([~#]?)\}/g, (_, number: string, mark: string) => {
    const value = values[Number(number) - 1] ?? ''
    return mark === '~' ? nested(value) : value
  })
