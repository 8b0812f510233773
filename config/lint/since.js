/** With which base library (基础库) WeChat's APIs came, as its own typings say. */
const { readFileSync } = require('node:fs')

const TYPINGS = 'miniprogram-api-typings/types/wx/lib.wx.api.d.ts'
/** What opens a method's comment, what says its version in there, and the method's name below it. */
const OPENS = /^\s*\/\*\*/
const SINCE = /^[\s/*]*需要基础库： `([\d.]+)`/
const METHOD = /^ {8}(\w+)[<(]/

/**
 * @param of an interface of the typings: `Wx`, `FileSystemManager`
 * @returns the versions of its methods by name; those that have always been there are left out
 */
function sinceOf(of) {
  const text = readFileSync(require.resolve(TYPINGS), 'utf8')
  const from = text.indexOf(`    interface ${of} {\n`)
  if (from < 0) throw new Error(`the typings declare no interface ${of}`)
  const lines = text.slice(from, text.indexOf('\n    interface ', from + 1)).split('\n')
  const since = new Map()
  let version
  for (const line of lines) {
    if (OPENS.test(line)) version = undefined
    version = SINCE.exec(line)?.[1] ?? version
    const name = METHOD.exec(line)?.[1]
    if (name && version && !since.has(name)) since.set(name, version)
  }
  return since
}

/** Whether a base library's version came after another's. */
const isYounger = (version, than) => than.localeCompare(version, 'en', { numeric: true }) < 0

module.exports = { isYounger, sinceOf }
