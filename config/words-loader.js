const fs = require('node:fs')
const path = require('node:path')
const ts = require('typescript')

/** The words that those of Hong Kong are told by their differences from. */
const BASE = 'zh-hant-tw'

/** Takes the words of a set with some of them changed. */
const CHANGED = `const changed = (words, changes) => {
  const all = { ...words }
  for (const name of Object.keys(changes)) {
    const one = changes[name]
    all[name] = typeof one === 'object' && !Array.isArray(one) ? changed(words[name], one) : one
  }
  return all
}`

/** @returns {import('typescript').ObjectLiteralExpression} the set of words that a module exports, with its name */
function wordsOf(source) {
  const file = ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true)
  for (const statement of file.statements)
    if (ts.isVariableStatement(statement)) {
      const [{ name, initializer }] = statement.declarationList.declarations
      if (initializer && ts.isObjectLiteralExpression(initializer))
        return { name: name.text, words: initializer }
    }
  throw new Error('This module exports no set of words.')
}

/** What of a set of words is another than in its base, as the members of an object literal. */
function differences(base, words) {
  const known = new Map(base.properties.map(one => [one.name.getText(), one.initializer]))
  return words.properties.flatMap(one => {
    const [before, now] = [known.get(one.name.getText()), one.initializer]
    if (before?.getText() === now.getText()) return []
    if (!before || !ts.isObjectLiteralExpression(now)) return [one.getText()]
    return [`${one.name.getText()}: { ${differences(before, now)} }`]
  })
}

/**
 * A webpack loader for Hong Kong's words in the mini-program, which carries every language at once: only what Taiwan does
 * not write the same. On H5 a page brings one language, whole. Plain JavaScript: webpack itself loads it.
 * @param {string} source the module
 */
module.exports = function asDifferences(source) {
  const file = path.join(path.dirname(this.resourcePath), `${BASE}.ts`)
  this.addDependency(file)
  const base = wordsOf(fs.readFileSync(file, 'utf8'))
  const { name, words } = wordsOf(source)
  return `import { ownWords } from './own-words'
import { ${base.name} } from './${BASE}'
${CHANGED}
export const ${name} = changed(${base.name}, { ${differences(base.words, words)} })`
}
