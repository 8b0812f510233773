/** What the commands can say: harvested from the sources that they are put together of. */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import ts from 'typescript'

/** What `npm run import`, `review`, `publish` and the desk begin with. */
const ENTRIES = [
  'src/publishing/cli/import.ts',
  'src/publishing/import/reading/child.ts',
  'src/publishing/cli/review.ts',
  'config/scripts/publish.ts',
  'src/publishing/workers/elsewhere.ts',
  'src/desk/server/desk.ts',
]

/** Rooms whose words are not the commands': the app's own, and HTML; and the catalog itself. */
const OTHERS =
  /^src\/(?:words|desk\/words|publishing\/messages|publishing\/review\/page|desk\/server\/preview|publishing\/wechat-article\/(?:runs|sheet)|prerender\/(?!bare|document))/

/** Two words in a row, or a word beside a value. */
const ENGLISH = /[A-Za-z]{2,}[,:;.]? (?:[A-Za-z(“"]|\{\})|\{\} [a-z]{2,}/

/** Where whatever stands there is said, a single word as well. */
const SAID_AS = new Set(['message', 'mend', 'description', 'reason', 'why', 'layout', 'format'])
const SAID_BY = new Set(['UsageError', 'say', 'warn', 'spoken', 'spokenBeside', 'refuse', 'fail'])

export interface Said {
  /** With `{}` for each value. */
  template: string
  file: string
}

export async function harvest(): Promise<{ said: Said[]; all: ReadonlySet<string> }> {
  const said: Said[] = []
  const all = new Set<string>()
  for (const file of await filesOf()) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
    for (const { text, isSaid } of textsIn(source)) {
      const template = text.trim() === '' ? text : text.trim()
      all.add(text).add(template)
      for (const line of template.split('\n'))
        if (/[a-z]/i.test(line.replaceAll('{}', '')) && (isSaid || ENGLISH.test(line)))
          said.push({ template: line.trim(), file })
    }
  }
  return { said, all }
}

async function filesOf(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ENTRIES,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  return Object.keys(metafile.inputs).filter(file => /\.tsx?$/.test(file) && !OTHERS.test(file))
}

interface Text {
  text: string
  isSaid: boolean
}

/** Each literal and template as a whole; what is joined by `+` is one. */
function* textsIn(node: ts.Node, isSaid = false): Generator<Text> {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return
  if (isText(node)) {
    yield { text: textOf(node), isSaid }
    yield* within(node)
    return
  }
  for (const child of childrenOf(node)) yield* textsIn(child, isSaidIn(node, child, isSaid))
}

const childrenOf = (node: ts.Node): ts.Node[] => {
  const children: ts.Node[] = []
  ts.forEachChild(node, child => void children.push(child))
  return children
}

/** What is chosen between (`a ? 'x' : 'y'`) is said where the choice is. */
function isSaidIn(node: ts.Node, child: ts.Node, isSaid: boolean): boolean {
  if (ts.isPropertyAssignment(node))
    return child === node.initializer && (SAID_AS.has(node.name.getText()) || isKindOfFinding(node))
  if (ts.isCallExpression(node) || ts.isNewExpression(node))
    return child !== node.expression && SAID_BY.has(node.expression.getText())
  if (ts.isConditionalExpression(node)) return isSaid && child !== node.condition
  return isSaid && ts.isParenthesizedExpression(node)
}

/** A review names the kind of each of its findings. */
const isKindOfFinding = (node: ts.PropertyAssignment): boolean =>
  node.name.getText() === 'kind' && node.getSourceFile().fileName.startsWith('src/publishing/review/')

type TextNode = ts.StringLiteralLike | ts.TemplateExpression | ts.BinaryExpression

const isText = (node: ts.Node): node is TextNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum(node)

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
  (isText(node.left) || isText(node.right))

function textOf(node: ts.Node): string {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('')
  return isSum(node) ? textOf(node.left) + textOf(node.right) : '{}'
}

/** The texts among the values of a text. */
function* within(node: TextNode): Generator<Text> {
  if (ts.isTemplateExpression(node))
    for (const { expression } of node.templateSpans) yield* textsIn(expression)
  else if (isSum(node))
    for (const side of [node.left, node.right])
      if (isText(side)) yield* within(side)
      else yield* textsIn(side)
}
