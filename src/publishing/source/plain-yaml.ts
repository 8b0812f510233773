/**
 * YAML as editors write it: fields, lists and text. Anchors, aliases and tags have no place in such files: where they
 * stand, somebody has begun a value with a mark (`title: *重要*通知`), or means the machine harm (a file of ten lines that
 * unfolds to a billion values).
 */
import { type Document, isAlias, isCollection, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { cleanTexts } from '../formats/text/clean'

/** What cannot be read, and where: `line` counts from 1 within the YAML. */
export class YamlFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly mend: string,
  ) {
    super(message)
    this.name = 'YamlFault'
  }
}

export interface PlainYaml {
  document: Document
  value: unknown
  /** The line of an offset, from 1. */
  lineAt: (offset: number) => number
}

/** Lists and maps within others; ours have three. */
const MOST_LEVELS = 20

/** @throws YamlFault for a fault of syntax, a mark of YAML's own, and what is nested without end */
export function readPlainYaml(text: string): PlainYaml {
  const counter = new LineCounter()
  const lineAt = (offset: number): number => counter.linePos(offset).line
  refuseDeep(text)
  const document = parseDocument(text, { lineCounter: counter, schema: 'core' })
  const [fault] = document.errors
  if (fault) {
    throw new YamlFault(
      `The YAML cannot be read: ${fault.message.split(/\n| at line/)[0]}`,
      lineAt(fault.pos[0]),
      'Check indents, colons and quotes here; put a value that holds ": " or begins with a mark in quotes',
    )
  }
  visit(document, {
    Node(_, node, path) {
      const mark = isAlias(node)
        ? `*${node.source}`
        : (isScalar(node) || isCollection(node)) && (node.anchor ? `&${node.anchor}` : node.tag)
      const line = lineAt(node.range?.[0] ?? 0)
      if (mark) {
        throw new YamlFault(
          `"${mark}" is a mark of YAML's own, which these files do not use`,
          line,
          'Put a value that begins with *, & or ! in quotes',
        )
      }
      if (path.length > 2 * MOST_LEVELS) throw tooDeep(line)
    },
  })
  return { document, value: cleanTexts(document.toJS()), lineAt }
}

/** The parser follows brackets, and dashes on one line, until its stack overflows: both are counted before it begins. */
function refuseDeep(text: string): void {
  let open = 0
  for (const [at, line] of text.split('\n').entries()) {
    if (/^[^\s[\]{}]/.test(line)) open = 0
    for (const character of line) {
      if (character === '[' || character === '{') open += 1
      else if (character === ']' || character === '}') open = Math.max(0, open - 1)
      if (open > MOST_BRACKETS) throw tooDeep(at + 1)
    }
    if (line.split(/[-?] /).length > MOST_BRACKETS) throw tooDeep(at + 1)
  }
}

/** More than lists may nest: a text, too, may hold a few that are never closed. */
const MOST_BRACKETS = 100

const tooDeep = (line: number): YamlFault =>
  new YamlFault(
    'Lists or fields are nested too deeply here',
    line,
    'Write a text in quotes, or as a plain list',
  )
