/** The script that `npm run headers -- --for store` writes, run by rclone against a real S3 server. */
import { execFile, execFileSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { hostSettings } from '../../../config/hosts/settings'
import { store } from '../../../config/hosts/store'
import { findHost } from '../../hosts'
import { BUCKET, KEYS } from '../publishing/targets/s3/keys'
import { s3Server } from '../publishing/targets/s3/s3-server'
import { temporaryFolder } from '../publishing/temporary'

const FILES = {
  'index.html': '<p>home',
  'a/li-nan/index.html': '<p>article',
  '404.html': '<p>missing',
  'js/app.1a2b3c4d.js': 'start()',
  'js/app.1a2b3c4d.js.br': 'packed',
  'js/app.1a2b3c4d.js.gz': 'packed',
  'css/app.2f812837.css': 'p{}',
  'sw.js': 'worker()',
  'sitemap.xml': '<urlset/>',
  'manifest.webmanifest': '{}',
  'library/a/deadbeef.original.json': '{}',
  'library/images/river.0123456789ab.png': 'png',
  '.screens.json': '{}',
  'library/.lock': '',
}
const YEAR = 'public, max-age=31536000, immutable'

it.skipIf(!findHost('rclone'))(
  'a build goes to a store with the type and the time of each file',
  async () => {
    const dist = await temporaryFolder(FILES)
    const server = await s3Server()
    const script = path.join(await temporaryFolder(), 'send.sh')
    await writeFile(script, store(hostSettings({}, { dist, own: '', published: '' })))
    const env = {
      ...process.env,
      BUCKET: `store:${BUCKET}`,
      RCLONE_CONFIG: path.join(path.dirname(script), 'rclone.conf'),
      RCLONE_CONFIG_STORE_TYPE: 's3',
      RCLONE_CONFIG_STORE_PROVIDER: 'Other',
      RCLONE_CONFIG_STORE_ENDPOINT: server.endpoint,
      RCLONE_CONFIG_STORE_ACCESS_KEY_ID: KEYS.accessKeyId,
      RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      // This rclone stops at it.
      AWS_CA_BUNDLE: undefined,
      RCLONE_S3_NO_CHECK_BUCKET: 'true',
    }
    const send = () => promisify(execFile)('sh', [script], { env })
    await send()

    const of = async (name: string): Promise<[status: number, type: string | null, cache: string | null]> => {
      const { status, headers } = await fetch(`${server.endpoint}/${BUCKET}/${name}`, { method: 'HEAD' })
      return [status, headers.get('content-type'), headers.get('cache-control')]
    }
    const text = (type: string) => expect.stringMatching(new RegExp(`^${type}(; charset=utf-8)?$`)) as string
    expect(await of('index.html')).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(await of('a/li-nan/index.html')).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(await of('404.html')).toEqual([200, 'text/html; charset=utf-8', 'no-cache'])
    expect(await of('js/app.1a2b3c4d.js')).toEqual([200, text('(?:text|application)/javascript'), YEAR])
    expect(await of('css/app.2f812837.css')).toEqual([200, text('text/css'), YEAR])
    expect(await of('sw.js')).toEqual([200, text('(?:text|application)/javascript'), 'no-cache'])
    expect(await of('sitemap.xml')).toEqual([200, text('(?:text|application)/xml'), 'no-cache'])
    expect(await of('manifest.webmanifest')).toEqual([200, 'application/manifest+json', 'no-cache'])
    expect(await of('library/a/deadbeef.original.json')).toEqual([200, 'application/json', 'no-cache'])
    expect(await of('library/images/river.0123456789ab.png')).toEqual([200, 'image/png', YEAR])
    for (const name of ['.screens.json', 'library/.lock', 'js/app.1a2b3c4d.js.br', 'js/app.1a2b3c4d.js.gz'])
      expect((await of(name))[0], name).toBe(404)

    const at = (name: string): number => server.writes.indexOf(`PUT /${BUCKET}/${name}`)
    expect(at('js/app.1a2b3c4d.js')).toBeLessThan(at('index.html'))
    const sent = server.writes.length
    await send()
    expect(server.writes.slice(sent).filter(write => write.startsWith('PUT'))).toEqual([])
  },
)

it('the script is one for any sh', () => {
  execFileSync('sh', ['-n'], { input: store(hostSettings({ LIBRARY_URL: 'https://cdn.example/columns' })) })
})
