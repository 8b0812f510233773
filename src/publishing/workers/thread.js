/** What a thread begins with: what an entry does, out of the files that commands are put together in. */
let work

/** As a module: whoever calls asks for its default. */
module.exports = {
  __esModule: true,
  /** @param given what the entry makes its work with: plain data */
  async setup(entry, ...given) {
    process.argv.splice(2, process.argv.length, entry)
    const { default: begin } = await import('../../command-line/built.mjs')
    work = await begin(...given)
  },
  default: (name, args) => work(name, args),
}
