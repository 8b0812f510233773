import ts from 'typescript'
import { sinceOf } from '../../../config/lint/since'
import type { ApiShapes, Kind, ValueShape } from './protocol'

/** The interfaces that are read, and what their methods' names begin with in the shapes. */
const INTERFACES = { Wx: '', FileSystemManager: 'FileSystemManager.' } as const

/**
 * Reads from WeChat's own typings (`miniprogram-api-typings`) what each method of `wx` and of its file system takes, so
 * that the runtime can refuse what a phone would refuse.
 */
export function readApiShapes(): ApiShapes {
  const typings = require.resolve('miniprogram-api-typings/index.d.ts')
  const program = ts.createProgram([typings], { noLib: false, types: [], skipLibCheck: true, strict: true })
  const checker = program.getTypeChecker()
  const shapes: ApiShapes = {}
  for (const [name, prefix] of Object.entries(INTERFACES))
    for (const member of findInterface(name, program, checker).getProperties()) {
      const parameters = parametersOf(checker, member)
      if (parameters) shapes[prefix + member.name] = parameters
    }
  return shapes
}

/** With which base library each of those methods came; those that have always been there are left out. */
export const readVersions = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(INTERFACES).flatMap(([of, prefix]) =>
      [...sinceOf(of)].map(([name, version]) => [prefix + name, version] as const),
    ),
  )

/** Undefined where the member is no method. */
function parametersOf(checker: ts.TypeChecker, member: ts.Symbol): ValueShape[] | undefined {
  const declaration = member.valueDeclaration
  if (!declaration || !ts.isMethodSignature(declaration)) return undefined
  const signature = checker.getTypeOfSymbolAtLocation(member, declaration).getCallSignatures()[0]
  return signature?.getParameters().map(parameter => {
    const optional =
      parameter.valueDeclaration !== undefined &&
      ts.isParameter(parameter.valueDeclaration) &&
      checker.isOptionalParameter(parameter.valueDeclaration)
    return shapeOf(checker, checker.getTypeOfSymbolAtLocation(parameter, declaration), optional, true)
  })
}

function findInterface(name: string, program: ts.Program, checker: ts.TypeChecker): ts.Type {
  for (const source of program.getSourceFiles()) {
    let found: ts.Type | undefined
    const visit = (node: ts.Node): void => {
      if (ts.isInterfaceDeclaration(node) && node.name.text === name)
        found ??= checker.getTypeAtLocation(node)
      else if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit)
    }
    ts.forEachChild(source, visit)
    if (found) return found
  }
  throw new Error(`the typings declare no interface ${name}`)
}

function shapeOf(
  checker: ts.TypeChecker,
  declared: ts.Type,
  optional: boolean,
  withFields: boolean,
): ValueShape {
  const type = checker.getBaseConstraintOfType(declared) ?? declared
  const parts = (type.isUnion() ? type.types : [type]).filter(part => !(part.flags & ts.TypeFlags.Undefined))
  const shape: ValueShape = { optional, kinds: [...new Set(parts.map(part => kindOf(checker, part)))] }
  if (parts.length && parts.every(part => part.isStringLiteral() || part.isNumberLiteral()))
    shape.values = parts.map(part => (part as ts.LiteralType).value as string | number)
  const only = parts.length === 1 ? parts[0] : undefined
  if (withFields && only && shape.kinds[0] === 'object' && !isOpen(checker, only))
    shape.fields = Object.fromEntries(
      only.getProperties().map(field => {
        const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0
        return [field.name, shapeOf(checker, checker.getTypeOfSymbol(field), isOptional, false)]
      }),
    )
  return shape
}

/** An index signature lets any field through (IAnyObject). */
const isOpen = (checker: ts.TypeChecker, type: ts.Type): boolean =>
  checker.getIndexInfosOfType(type).length > 0 || type.getProperties().length === 0

function kindOf(checker: ts.TypeChecker, type: ts.Type): Kind {
  if (type.flags & ts.TypeFlags.StringLike) return 'string'
  if (type.flags & ts.TypeFlags.NumberLike) return 'number'
  if (type.flags & ts.TypeFlags.BooleanLike) return 'boolean'
  if (checker.isArrayType(type) || checker.isTupleType(type)) return 'array'
  if (type.getCallSignatures().length) return 'function'
  if (type.flags & ts.TypeFlags.Object) return 'object'
  return 'any'
}
