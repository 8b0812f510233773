/**
 * No `table[word]` on an object that takes any word, and no `word in table`: every object answers to `constructor` and
 * `toString`, and a text, an id or a key from outside may be such a word.
 */
import ts from 'typescript'

const isAnyWord = type =>
  type.isUnionOrIntersection()
    ? type.types.some(isAnyWord)
    : (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0

export const ownKeys = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      inherited:
        'Every object has `constructor`: ask a Map, or tableOf() or ownValue() of src/model/table.ts.',
    },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices
    const checker = program.getTypeChecker()
    const typeOf = node => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node))
      return checker.getBaseConstraintOfType(type) ?? type
    }
    const takesAnyWord = type =>
      type.isUnion()
        ? type.types.some(takesAnyWord)
        : checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined
    const report = node => context.report({ node, messageId: 'inherited' })
    return {
      'MemberExpression[computed=true]'(node) {
        if (isAnyWord(typeOf(node.property)) && takesAnyWord(typeOf(node.object))) report(node)
      },
      "BinaryExpression[operator='in']"(node) {
        if (isAnyWord(typeOf(node.left))) report(node)
      },
    }
  },
}
