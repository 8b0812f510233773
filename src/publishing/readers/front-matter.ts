/** Front matter of Markdown from any hand: read, or refused with its line; never text, and never dropped in silence. */
import * as v from 'valibot'
import { PublishingError } from '../errors'
import { parseYaml } from '../source/yaml'

const FENCE = /^---[ \t]*$/
const FIELD = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/
/** Front matter that is longer has no end. */
const MOST_LINES = 60

/**
 * The text with front matter as Markdown's parser knows it: Hexo writes it without a line before it.
 *
 * @throws PublishingError for front matter that is not closed, or in another language than YAML
 */
export function withFences(text: string, file: string): string {
  const lines = text.split('\n', MOST_LINES)
  const [first = '', second = ''] = lines
  if (/^\+\+\+[ \t]*$/.test(first))
    fail(
      file,
      1,
      'The front matter is TOML (+++)',
      'Write it as YAML: lines such as title: 夜航 between two lines of ---',
    )
  if (/^;;;[ \t]*$/.test(first) || (/^\{[ \t]*$/.test(first) && /^[ \t]*"/.test(second)))
    fail(
      file,
      1,
      'The front matter is JSON',
      'Write it as YAML: lines such as title: 夜航 between two lines of ---',
    )
  const end = lines.findIndex((line, at) => at > 0 && FENCE.test(line))
  if (FENCE.test(first) && FIELD.test(second) && end < 0) {
    const blank = lines.findIndex((line, at) => at > 0 && line.trim() === '')
    fail(
      file,
      blank < 0 ? 1 : blank + 1,
      'The front matter is not closed',
      'Put a line of --- after its last field',
    )
  }
  const isOpen = end > 0 && FIELD.test(first) && lines.slice(0, end).every(isOfFields)
  return isOpen ? `---\n${text}` : text
}

/** A field, an item of a list in one, or a line that is indented below it. */
const isOfFields = (line: string): boolean => FIELD.test(line) || /^(?:[ \t]+\S|- )/.test(line)

/**
 * The fields of front matter.
 *
 * @throws PublishingError with the line of what is no YAML, and for a draft, which its author has not handed over yet
 */
export function fieldsOf(yaml: string, file: string): ReadonlyMap<string, unknown> {
  if (yaml.trim() === '') return new Map()
  const fields = new Map(Object.entries(parseYaml(v.record(v.string(), v.unknown()), yaml, file, 2)))
  for (const [field, of] of [
    ['draft', true],
    ['published', false],
  ] as const) {
    if (fields.get(field) !== of) continue
    const line = 2 + yaml.split('\n').findIndex(one => one.startsWith(field))
    fail(
      file,
      line,
      `This is a draft (${field}: ${of})`,
      'Take that line out when the article is to be published',
    )
  }
  return fields
}

function fail(file: string, line: number, message: string, mend: string): never {
  throw new PublishingError({ file, line, message, mend })
}
