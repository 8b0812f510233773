/** What the scripts of a public-account page say: read as syntax, never run. */
import { parse, type Expression, type Node, type Program, type VariableDeclarator } from 'acorn'
import type { Root } from 'hast'
import { decodeEntities, findAll, rawText } from '../nodes'

export type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value }

/** A script is worth parsing only if it holds one of these. */
const SIGNS = ['cgiDataNew', 'msg_title', 'msg_link', 'nickname', 'var ct']
const NAMES: ReadonlySet<string> = new Set(
  'cgiDataNew ct createTime oriCreateTime msg_title nickname msg_link msg_source_url author item_show_type'.split(
    ' ',
  ),
)

/** The page's own values by name, e.g. `ct`, `nickname`, and all of `cgiDataNew`; absent ones are absent. */
export function scriptValues(root: Root): Record<string, Value> {
  const values = new Map<string, Value>()
  for (const script of findAll(root, ({ tagName }) => tagName === 'script')) {
    const text = rawText(script)
    if (!SIGNS.some(sign => text.includes(sign))) continue
    const program = parseScript(text)
    if (program) collect(program, values)
  }
  return Object.fromEntries(values)
}

/** A script that is no JavaScript says nothing. */
function parseScript(text: string): Program | undefined {
  try {
    return parse(text, { ecmaVersion: 'latest', allowReturnOutsideFunction: true })
  } catch {
    return undefined
  }
}

/** Assignments and declarations of the names that we know, in functions too. */
function collect(node: Node, values: Map<string, Value>): void {
  const assigned = assignmentOf(node)
  if (assigned && NAMES.has(assigned.name) && (values.get(assigned.name) ?? null) === null)
    values.set(assigned.name, valueOf(assigned.value))
  for (const child of Object.values(node) as unknown[]) {
    for (const one of Array.isArray(child) ? (child as unknown[]) : [child])
      if (isNode(one)) collect(one, values)
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

function assignmentOf(node: Node): { name: string; value: Expression } | undefined {
  const any = node as Program | VariableDeclarator | Expression
  if (any.type === 'VariableDeclarator') {
    return any.id.type === 'Identifier' && any.init ? { name: any.id.name, value: any.init } : undefined
  }
  if (any.type !== 'AssignmentExpression') return undefined
  const { left, right } = any
  if (left.type === 'Identifier') return { name: left.name, value: right }
  const isPlain = left.type === 'MemberExpression' && left.property.type === 'Identifier'
  return isPlain && left.property.type === 'Identifier'
    ? { name: left.property.name, value: right }
    : undefined
}

/** The value of an expression as far as it can be told without running anything. */
function valueOf(node: Expression): Value {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'object' || typeof node.value === 'bigint' ? undefined : node.value
    case 'TemplateLiteral':
      return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? undefined) : undefined
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.flatMap(property => {
          if (property.type !== 'Property' || property.computed) return []
          const { key } = property
          const name =
            key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
          return name === undefined ? [] : [[name, valueOf(property.value)]]
        }),
      )
    case 'ArrayExpression':
      return node.elements.map(element =>
        element && element.type !== 'SpreadElement' ? valueOf(element) : undefined,
      )
    case 'LogicalExpression':
      return orElse(valueOf(node.left), valueOf(node.right))
    case 'BinaryExpression':
      // `'1' * 1` is how these pages write a number.
      return node.operator === '*' && node.left.type !== 'PrivateIdentifier'
        ? Number(valueOf(node.left)) * Number(valueOf(node.right))
        : undefined
    case 'CallExpression':
      return calledOn(node)
    default:
      return undefined
  }
}

const isEmpty = (value: Value): boolean => !value

const orElse = (left: Value, right: Value): Value => (isEmpty(left) ? right : left)

/** `JsDecode('…')`, `htmlDecode("…")`, `'…'.html(false)`: a text whose entities are still to be read. */
function calledOn(node: Extract<Expression, { type: 'CallExpression' }>): Value {
  const { callee } = node
  const [argument] = node.arguments
  const subject =
    callee.type === 'MemberExpression' && callee.object.type !== 'Super'
      ? valueOf(callee.object)
      : argument && argument.type !== 'SpreadElement'
        ? valueOf(argument)
        : undefined
  return typeof subject === 'string' ? subject : undefined
}

export const asText = (value: Value): string | undefined =>
  typeof value === 'string' && value.trim() ? decodeEntities(decodeEntities(value)).trim() : undefined

export const asNumber = (value: Value): number | undefined => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return Number.isFinite(number) && number > 0 ? number : undefined
}

export const asRecord = (value: Value): Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
