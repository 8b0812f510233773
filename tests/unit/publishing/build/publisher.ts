/** A process that publishes when told to, or puts an edition back, for tests that kill it: `<content> <out> <cache>`. */
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { rollBack } from '../../../../src/publishing/build/rollback'
import { segment } from '../../../../src/publishing/script/segment'

const [contentDir = '', outDir = '', cacheDir = ''] = process.argv.slice(2)

segment('') // the dictionaries load now, so that the kill strikes the publishing
process.on('message', (edition: string) => {
  const done: Promise<unknown> =
    edition === ''
      ? publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example' })
      : rollBack({ outDir, cacheDir }, edition)
  done.then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error))
      process.exit(1)
    },
  )
})
process.send?.('ready')
