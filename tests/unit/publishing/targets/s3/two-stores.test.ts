/** One command a day: the library to one bucket, the site with its pages to another. */
import { execFile } from 'node:child_process'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { layOut } from '../../../../../config/scripts/lay-out'
import { Output } from '../../../../../src/publishing/build/output'
import { withdraw } from '../../../../../src/publishing/import/withdraw'
import { appVersion } from '../../../../../src/publishing/incremental/code-version'
import { Store } from '../../../../../src/publishing/targets/s3/store'
import { CODE_FILE, PAGES_FILE } from '../../../../../src/publishing/targets/h5-build'
import { built as builtCommand } from '../../../../tsx'
import { libraryFiles } from '../../build/library'
import { shellOfBuild } from '../../build/shell'
import { temporaryFolder } from '../../temporary'
import { BUCKET, KEYS, SITE_BUCKET } from './keys'
import { s3Server } from './s3-server'

const SITE = 'https://site.example'
const LIBRARY = 'https://cdn.site.example'

describe('npm run publish -- --to … --pages … --pages-to …', { timeout: 300_000 }, () => {
  it('keeps both buckets of one edition, through a withdrawal and back', async () => {
    const { endpoint, writes } = await s3Server()
    const contentDir = await temporaryFolder(await libraryFiles())
    const dist = path.join(await temporaryFolder(), 'h5')
    const built = await temporaryFolder(shellOfBuild())
    const pages = await Output.open(built, await temporaryFolder(), { manifest: PAGES_FILE, adopt: true })
    await pages.write('sitemap.xml', '<urlset/>')
    await pages.write(CODE_FILE, await appVersion())
    await pages.finish()
    await layOut(built, dist)
    const [out, cache] = [await temporaryFolder(), await temporaryFolder()]
    const publish = async (): Promise<string> => {
      const [program, args] = builtCommand(
        'config/scripts/publish.ts',
        ...['--content', contentDir, '--out', out, '--cache', cache, '--without-cards'],
        ...[
          '--site',
          SITE,
          '--library',
          LIBRARY,
          '--endpoint',
          endpoint,
          '--region',
          'us-east-1',
          '--path-style',
        ],
        ...['--to', `s3://${BUCKET}`, '--pages', dist, '--pages-to', `s3://${SITE_BUCKET}`],
      )
      const keys = { AWS_ACCESS_KEY_ID: KEYS.accessKeyId, AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey }
      const { stdout } = await promisify(execFile)(program, args, {
        env: { ...process.env, SITE_ORIGIN: '', LIBRARY_URL: '', ...keys },
      })
      return stdout
    }
    const options = { endpoint, region: 'us-east-1', pathStyle: true, credentials: KEYS }
    const [library, site] = [BUCKET, SITE_BUCKET].map(bucket => new Store({ bucket, prefix: '' }, options))
    const namesIn = async (store: Store | undefined): Promise<string[]> =>
      Array.from((await store?.list())?.keys() ?? [])
    const textOf = async (store: Store | undefined, name: string): Promise<string> =>
      Buffer.from((await store?.get(name)) ?? []).toString()

    expect(await publish()).toContain(`s3://${SITE_BUCKET}: `)
    expect(await textOf(library, 'a/deng.zh-Hans.json')).toContain('渡口的灯还亮着')
    expect(await textOf(site, 'hans/a/deng/index.html')).toContain('渡口的灯还亮着')
    expect(await textOf(site, 'sitemap.xml')).toContain(`${SITE}/hans/a/deng/`)
    // Neither has what is the other's.
    expect((await namesIn(library)).filter(name => name.endsWith('.html'))).toEqual([])
    expect((await namesIn(site)).filter(name => /^(?:a|s)\/[^/]*\.json$/.test(name))).toEqual([])

    writes.length = 0
    const again = await publish()
    for (const bucket of [BUCKET, SITE_BUCKET]) expect(again).toContain(`s3://${bucket}: 0 files sent`)
    expect(writes.filter(line => !line.endsWith('.log'))).toEqual([])

    const [{ aside } = { aside: '' }] = await withdraw(contentDir, ['deng'])
    await publish()
    expect(await namesIn(library)).not.toContain('a/deng.zh-Hans.json')
    expect(await textOf(library, 'withdrawn.json')).toContain('"deng"')
    expect(await namesIn(site)).not.toContain('hans/a/deng/index.html')
    expect(await textOf(site, 'sitemap.xml')).not.toContain('/a/deng/')
    for (const store of [library, site])
      for (const name of await namesIn(store))
        expect(await textOf(store, name), name).not.toContain('渡口的灯还亮着')

    await rename(aside, path.join(contentDir, 'he-bu/deng.md'))
    await publish()
    expect(await textOf(library, 'a/deng.zh-Hans.json')).toContain('渡口的灯还亮着')
    expect(await textOf(site, 'hans/a/deng/index.html')).toContain('渡口的灯还亮着')
  })
})
