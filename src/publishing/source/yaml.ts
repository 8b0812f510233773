/** YAML with a schema: every complaint names its line and what would be right. */
import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import { Document, isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml'
import { ownValue } from '../../model/table'
import { PublishingError, type Problem } from '../errors'
import { mendOfId } from './id-mend'
import { readPlainYaml, YamlFault } from './plain-yaml'

/**
 * Parse and check YAML.
 *
 * @param firstLine line of the file that the YAML begins on, from 1
 * @throws PublishingError with one problem for each fault of syntax or schema
 */
export function parseYaml<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
  file: string,
  firstLine = 1,
): v.InferOutput<Schema> {
  refuseFullWidth(text, file, firstLine)
  const { document, value, lineAt } = readOrRefuse(text, file, firstLine)
  const result = v.safeParse(schema, value ?? {})
  if (result.success) return result.output
  const inFile = (offset: number): number => lineAt(offset) + firstLine - 1
  throw new PublishingError(result.issues.map(issue => problemOf(issue, document, file, inFile)))
}

/** The colon of Chinese keyboards: YAML takes the line for a text, and says something else. */
const FULL_WIDTH = /^([A-Za-z_]+)[ \t]*：/

function refuseFullWidth(text: string, file: string, firstLine: number): void {
  const problems = text.split('\n').flatMap((line, at): Problem[] => {
    const [, field] = FULL_WIDTH.exec(line) ?? []
    if (field === undefined) return []
    return [
      {
        file,
        line: at + firstLine,
        message: `A full-width ： stands after "${field}"`,
        mend: `Write "${field}: …", with a colon of Latin text and a blank`,
      },
    ]
  })
  if (problems.length > 0) throw new PublishingError(problems)
}

function readOrRefuse(text: string, file: string, firstLine: number): ReturnType<typeof readPlainYaml> {
  try {
    return readPlainYaml(text)
  } catch (error) {
    if (!(error instanceof YamlFault)) throw error
    const { message, line, mend } = error
    throw new PublishingError({ file, line: line + firstLine - 1, message, mend })
  }
}

function problemOf(
  issue: v.BaseIssue<unknown>,
  document: Document,
  file: string,
  lineAt: (offset: number) => number,
): Problem {
  const path = (issue.path ?? []).map(step => (step as { key: unknown }).key)
  const name = path.map(String).join('.')
  const line = lineAt(offsetOf(document, path))
  if (issue.expected === 'never') {
    return {
      file,
      line,
      message: `"${name}" is no field of this file`,
      mend: 'Remove it, or check its spelling',
    }
  }
  if (issue.received === 'undefined') {
    return { file, line, message: `"${name}" is missing`, mend: `Add a line "${name}: …"` }
  }
  return { file, line, message: `"${name}" is not right`, mend: mendOf(name, issue) }
}

function mendOf(name: string, issue: v.BaseIssue<unknown>): string {
  switch (name) {
    case 'id':
      return mendOfId(issue.input)
    case 'date':
      return 'Write the date as in "2026-03-01"'
    case 'script':
      return 'Write one of zh-Hans, zh-Hant-TW, zh-Hant-HK'
    default:
      if (issue.type === 'max_length')
        return `Shorten it: it has ${issue.received}, and ${issue.expected?.slice(2)} is the most`
      return issue.message.startsWith('Invalid')
        ? `It should be ${issue.expected ?? 'another value'}, not ${issue.received}`
        : `It ${issue.message}`
  }
}

/** Where the value, or the nearest one that holds it, begins in the YAML; a missing one takes its parent's place. */
function offsetOf(document: Document, path: readonly unknown[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth > 1 ? document.getIn(path.slice(0, depth - 1), true) : document.contents
    const key = path[depth - 1]
    const pair = isMap(parent)
      ? parent.items.find(item => isNode(item.key) && item.key.toJSON() === key)
      : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0
}

/** Fields in the order given, absent ones left out; lists of words and rows of lists of records on one line each. */
export function writeYaml(fields: object): string {
  return inShortForm(new Document(dropAbsent(fields))).toString(STYLE)
}

/** The same YAML with other values; fields that have not changed keep their comments and layout, absent ones go. */
export function editYaml(text: string, fields: object): string {
  const document = parseDocument(text, { schema: 'core' })
  const before = document.toJS() as Record<string, unknown>
  const after = dropAbsent(fields)
  const changed = Object.entries(after).filter(
    ([name, value]) => !isDeepStrictEqual(ownValue(before, name), value),
  )
  const gone = Object.keys(fields).filter(name => Object.hasOwn(before, name) && !Object.hasOwn(after, name))
  for (const [name, value] of changed) document.set(name, inShortForm(new Document(value)).contents)
  for (const name of gone) document.delete(name)
  return changed.length + gone.length === 0 ? text : document.toString(STYLE)
}

const STYLE = { lineWidth: 0, flowCollectionPadding: false }

function inShortForm(document: Document): Document {
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar)
    },
    Map(_, map, path) {
      map.flow = isSeq(path.at(-1)) && map.items.every(item => isScalar(item.value))
    },
  })
  return document
}

const dropAbsent = (value: object): object =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined))
