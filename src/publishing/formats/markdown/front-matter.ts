/** Front matter of Markdown from any hand: read, or refused with its line; never text, and never dropped in silence. */
import { parse as parseToml, TomlDate, TomlError } from 'smol-toml'
import * as v from 'valibot'
import { PublishingError } from '../../errors'
import { parseYaml } from '../../source/yaml'
import { cleanTexts } from '../text/clean'

const FENCE = /^---[ \t]*$/
const TOML_FENCE = /^\+\+\+[ \t]*$/
const FIELD = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/
/** Front matter that is longer has no end. */
const MOST_LINES = 60

/** Any fields: `v.record` would drop one named `constructor` without a word. */
const fieldsSchema = v.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export interface Matter {
  fields: ReadonlyMap<string, unknown>
  /** The article below it, with an empty line for each of its lines, so that lines keep their numbers. */
  body: string
}

/**
 * Front matter in YAML, in Hexo's form of it (no line before it), in TOML (`+++`) or in JSON.
 *
 * @throws PublishingError with the line of what cannot be read or is not closed, and for a draft, which its author has
 * not handed over yet
 */
export function takeMatter(text: string, file: string): Matter {
  const lines = text.split('\n')
  const found = tomlIn(lines, file) ?? jsonIn(lines, file) ?? yamlIn(lines, file)
  // A rule at the head of a text is one, whatever stands between it and the next.
  if (!found) return { fields: new Map(), body: FENCE.test(lines[0] ?? '') ? `***${text.slice(3)}` : text }
  refuseDraft(found.fields, lines, file)
  const fields = new Map([...found.fields].map(([name, value]) => [name, cleanTexts(value)]))
  return { fields, body: '\n'.repeat(found.end) + lines.slice(found.end).join('\n') }
}

interface Found {
  fields: ReadonlyMap<string, unknown>
  /** Lines that it takes. */
  end: number
}

function yamlIn(lines: readonly string[], file: string): Found | undefined {
  const [first = '', second = ''] = lines
  const end = lines.slice(0, MOST_LINES).findIndex((line, at) => at > 0 && FENCE.test(line))
  const isFenced = FENCE.test(first)
  if (isFenced && FIELD.test(second) && end < 0) notClosed(lines, '---', file)
  const isOpen = !isFenced && end > 0 && FIELD.test(first) && lines.slice(0, end).every(isOfFields)
  if (end < 0 || !(isFenced || isOpen)) return undefined
  const matter = lines.slice(isFenced ? 1 : 0, end)
  const yaml = matter.join('\n')
  if (yaml.trim() === '') return { fields: new Map(), end: end + 1 }
  if (!matter.some(line => /^\s*["'\p{L}_][^:]*:(?:\s|$)/u.test(line))) return undefined
  const fields = parseYaml(fieldsSchema, yaml, file, isFenced ? 2 : 1)
  return { fields: new Map(Object.entries(fields)), end: end + 1 }
}

/** A field, an item of a list in one, or a line that is indented below it. */
const isOfFields = (line: string): boolean => FIELD.test(line) || /^(?:[ \t]+\S|- )/.test(line)

function tomlIn(lines: readonly string[], file: string): Found | undefined {
  if (!TOML_FENCE.test(lines[0] ?? '')) return undefined
  const end = lines.findIndex((line, at) => at > 0 && TOML_FENCE.test(line))
  if (end < 0) notClosed(lines, '+++', file)
  try {
    const fields = parseToml(lines.slice(1, end).join('\n'))
    return {
      fields: new Map(Object.entries(fields).map(([name, value]) => [name, plain(value)])),
      end: end + 1,
    }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const why = error.message.split('\n')[0]?.replace(/^Invalid TOML document: /, '') ?? ''
    return fail(
      file,
      error.line + 1,
      `The TOML cannot be read: ${why}`,
      'Check quotes, brackets and equal signs here',
    )
  }
}

/** A date as it is written. */
const plain = (value: unknown): unknown => (value instanceof TomlDate ? value.toISOString() : value)

/** JSON between braces at the head, as Hugo has it, or before `;;;`, as Hexo has it. */
function jsonIn(lines: readonly string[], file: string): Found | undefined {
  const [first = '', second = ''] = lines
  const isFenced = /^;;;[ \t]*$/.test(first)
  if (
    !isFenced &&
    !(/^\{[ \t]*$/.test(first) && /^[ \t]*"/.test(second)) &&
    !/^\{[ \t]*"[^"]+"[ \t]*:/.test(first)
  )
    return undefined
  const isEnd = (line: string, at: number): boolean =>
    isFenced
      ? at > 0 && /^;;;[ \t]*$/.test(line)
      : /^\}[ \t]*(?:;;;[ \t]*)?$/.test(line) || (at === 0 && line.trimEnd().endsWith('}'))
  const end = lines.findIndex(isEnd)
  if (end < 0) notClosed(lines, isFenced ? ';;;' : '}', file)
  const json = lines
    .slice(isFenced ? 1 : 0, isFenced ? end : end + 1)
    .join('\n')
    .replace(/;;;\s*$/, '')
  try {
    const value: unknown = JSON.parse(isFenced && !json.trimStart().startsWith('{') ? `{${json}}` : json)
    return {
      fields: new Map(Object.entries(v.parse(fieldsSchema, value))),
      end: end + 1,
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return fail(
      file,
      lineOfFault(why, json, isFenced),
      `The JSON cannot be read: ${why}`,
      'Check quotes, commas and brackets here',
    )
  }
}

/** V8 names the place of a fault by its character. */
function lineOfFault(why: string, json: string, isFenced: boolean): number {
  const at = Number(/at position (\d+)/.exec(why)?.[1] ?? 0)
  return json.slice(0, at).split('\n').length + (isFenced ? 1 : 0)
}

function refuseDraft(fields: ReadonlyMap<string, unknown>, lines: readonly string[], file: string): void {
  for (const [field, of] of [
    ['draft', true],
    ['published', false],
  ] as const) {
    if (fields.get(field) !== of) continue
    fail(
      file,
      1 + lines.findIndex(line => line.replace(/^[\s"]+/, '').startsWith(field)),
      `This is a draft (${field}: ${of})`,
      'Take that line out when the article is to be published',
    )
  }
}

function notClosed(lines: readonly string[], fence: string, file: string): never {
  const blank = lines.findIndex((line, at) => at > 0 && line.trim() === '')
  return fail(
    file,
    blank < 0 ? 1 : blank + 1,
    'The front matter is not closed',
    `Put a line of ${fence} after its last field`,
  )
}

function fail(file: string, line: number, message: string, mend: string): never {
  throw new PublishingError({ file, line, message, mend })
}
