import type { Kind, ValueShape } from '../../protocol'
import { reportError } from '../report'

/** The kind of a value, in the words of the shapes. */
const kindOf = (value: unknown): Kind => {
  if (Array.isArray(value)) return 'array'
  const type = typeof value
  if (
    type === 'object' ||
    type === 'string' ||
    type === 'number' ||
    type === 'boolean' ||
    type === 'function'
  )
    return type
  return 'any'
}

/** What is wrong with one value, after WeChat's typings; undefined when nothing is. */
function problemOf(label: string, value: unknown, shape: ValueShape): string | undefined {
  if (value === undefined || value === null) return shape.optional ? undefined : `${label} is missing`
  const kind = kindOf(value)
  // An array or a binary value is an object too where one is asked for.
  const accepted =
    shape.kinds.includes('any') ||
    shape.kinds.includes(kind) ||
    (kind === 'array' && shape.kinds.includes('object'))
  if (!accepted) return `${label} should be ${shape.kinds.join(' or ')}, not ${kind}`
  const values = shape.values?.includes('其他') ? undefined : shape.values
  if (values && !values.includes(value as string))
    return `${label} is ${JSON.stringify(value)}, not one of ${values.join(', ')}`
  return undefined
}

/** Everything that is wrong with the arguments of a call: missing, of a wrong kind, or unknown to WeChat. */
function problemsOf(name: string, given: readonly unknown[], shapes: readonly ValueShape[]): string[] {
  const problems: (string | undefined)[] = []
  shapes.forEach((shape, index) => {
    const value = given[index]
    const isOptions = shape.fields !== undefined && value !== undefined && kindOf(value) === 'object'
    const label = `wx.${name}: argument ${index + 1}`
    if (!isOptions) return void problems.push(problemOf(label, value, shape))
    const options = value as Record<string, unknown>
    for (const [field, fieldShape] of Object.entries(shape.fields ?? {}))
      problems.push(problemOf(`wx.${name}: ${field}`, options[field], fieldShape))
    for (const field of Object.keys(options))
      if (!(field in (shape.fields ?? {}))) problems.push(`wx.${name}: unknown option ${field}`)
  })
  if (given.length > shapes.length)
    problems.push(`wx.${name}: ${given.length} arguments, WeChat takes ${shapes.length}`)
  return problems.filter(problem => problem !== undefined)
}

/** Reports what is wrong with a call's arguments, where WeChat's typings know the method. */
export function checkArguments(name: string, given: readonly unknown[]): void {
  const shapes = weappConfig.shapes[name]
  if (shapes) for (const problem of problemsOf(name, given, shapes)) reportError(problem)
}
