/** What a thread begins with: the tasks, out of the files that commands are put together in. */
const ENTRY = 'src/publishing/workers/elsewhere.ts'

let loaded
const load = async () => {
  process.argv.splice(2, process.argv.length, ENTRY)
  return (await import('../../command-line/built.mjs')).default
}

module.exports = async (name, args) => (await (loaded ??= load()))(name, args)
