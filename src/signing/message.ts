/** The words of a subscription message: an owner's template has fields of its own, each of a kind with a limit. */
import { tableOf } from '../model/table'

/** What a field says of an instalment; any other text is said as it stands. */
const SOURCES = ['series', 'title', 'time'] as const
type Source = (typeof SOURCES)[number]

export interface Field {
  /** As the template names it: `thing1`. */
  name: string
  value: Source | { text: string }
}

/** Characters of a `thing`, and of a `phrase`. Source: subscribeMessage.send, 订阅消息参数值内容限制说明. */
const THING = 20
const PHRASE = 5

/** The kinds that are understood, with what stands in each. */
const KINDS = tableOf<readonly Source[]>({
  thing: ['series', 'title'],
  phrase: [],
  time: ['time'],
  date: ['time'],
})

/**
 * Reads `thing1=series, thing2=title, time3=time, thing4=点开就读`.
 * @throws Error naming the field, and what it may be
 */
export function readFields(text: string): Field[] {
  const fields = text
    .split(/[,，](?=\s*[a-z_]+\d+\s*=)/)
    .map(one => one.trim())
    .filter(Boolean)
    .map(readField)
  if (fields.length === 0) throw new Error('names no field, such as thing1=series')
  return fields
}

function readField(text: string): Field {
  const [, name = '', kind = '', said = ''] = /^(([a-z_]+)\d+)\s*=\s*(\S.*)$/.exec(text) ?? []
  const sources = KINDS.get(kind)
  if (!sources)
    throw new Error(`"${text}" is no field such as thing1=series, of ${[...KINDS.keys()].join(', ')}`)
  const source = SOURCES.find(one => one === said)
  if (source && sources.includes(source)) return { name, value: source }
  const isText = kind === 'thing' ? lengthOf(said) <= THING : kind === 'phrase' && isPhrase(said)
  if (source === undefined && isText) return { name, value: { text: said } }
  throw new Error(`"${text}" does not go there: ${name} may be ${what(kind, sources)}`)
}

function what(kind: string, sources: readonly Source[]): string {
  if (kind === 'phrase') return `up to ${PHRASE} Chinese characters`
  return kind === 'thing' ? `${sources.join(', ')} or up to ${THING} characters` : sources.join()
}

const lengthOf = (text: string): number => [...text].length
const isPhrase = (text: string): boolean => /^\p{Script=Han}+$/u.test(text) && lengthOf(text) <= PHRASE

/**
 * The data of a message.
 * @param now milliseconds since 1970: when the instalment came, as clocks in China tell it
 */
export function dataOf(
  fields: readonly Field[],
  { seriesTitle, title }: { seriesTitle: string; title: string },
  now: number,
): Record<string, { value: string }> {
  const said: Record<Source, string> = { series: cut(seriesTitle), title: cut(title), time: chinaTime(now) }
  return Object.fromEntries(
    fields.map(({ name, value }) => [name, { value: typeof value === 'string' ? said[value] : value.text }]),
  )
}

function cut(text: string): string {
  const characters = [...text]
  return characters.length > THING ? `${characters.slice(0, THING - 1).join('')}…` : text
}

/** 2026年12月1日 08:05 */
function chinaTime(now: number): string {
  const [date = '', time = ''] = new Date(now + 8 * 3_600_000).toISOString().split('T')
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日 ${time.slice(0, 5)}`
}
