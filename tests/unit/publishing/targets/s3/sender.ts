/** A process that publishes to a store when told to, for tests that kill it: `<content> <out> <cache> <endpoint>`. */
import { publishToStore } from '../../../../../src/publishing/targets/s3/publish-to-store'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { segment } from '../../../../../src/publishing/script/segment'
import { BUCKET, KEYS } from './keys'

const [contentDir = '', outDir = '', cacheDir = '', endpoint = ''] = process.argv.slice(2)
const store = new Store(
  { bucket: BUCKET, prefix: '' },
  { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS },
)

segment('') // the dictionaries load now, so that the kill strikes the publishing
process.on('message', () => {
  publishToStore({ contentDir, outDir, cacheDir, site: 'https://site.example' }, store).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(String(error))
      process.exit(1)
    },
  )
})
process.send?.('ready')
