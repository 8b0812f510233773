/** Mini-programs built with settings of their own, each once for all specs that want it, and served in the harness. */
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { INPUTS } from '../../config/scripts/build-h5'
import { runQuietly } from '../../config/scripts/command'
import { fingerprint } from '../../config/scripts/fingerprint'
import { ROOT } from '../../config/scripts/root'
import { SEARCH_KEY } from '../meilisearch/double'
import { buildHarness } from './harness/build'
import { serve, type Served } from './harness/serve'

export const SITE = 'https://column.example'
export const SIGNING = 'https://sign.example'
export const TEMPLATE = 'template-of-the-owner'
/** Stand in the build of a library that lies elsewhere; each spec puts addresses of its own in their place. */
const ADDRESSES = { library: 'https://library.invalid', search: 'https://search.invalid' }

/** What the builds are told. */
export const BUILDS = {
  'with-site': { SITE_ORIGIN: SITE, SIGNING_URL: SIGNING, SUBSCRIBE_TEMPLATE: TEMPLATE },
  elsewhere: { LIBRARY_URL: ADDRESSES.library, SEARCH_URL: ADDRESSES.search, SEARCH_KEY },
} as const
export type Build = keyof typeof BUILDS

const outputOf = (build: Build): string => `.cache/weapp-${build}/dist`
/** The built files of such an app. */
export const filesOf = (build: Build): string => path.join(ROOT, outputOf(build))

/** Brings a build up to date. Its stamp lies beside it: a folder that `app.json` stands in belongs to WeChat's tools. */
export async function buildApp(build: Build): Promise<void> {
  const env = BUILDS[build]
  const stamp = path.join(ROOT, `.cache/weapp-${build}/.fingerprint`)
  const now = await fingerprint(ROOT, INPUTS, [JSON.stringify(env)])
  if (existsSync(filesOf(build)) && (await readFile(stamp, 'utf8').catch(() => '')) === now) return
  await rm(stamp, { force: true })
  await runQuietly(`Building the mini-program: ${build}`, ['npx', 'taro', 'build', '--type', 'weapp'], {
    ...env,
    OUTPUT_DIR: outputOf(build),
  })
  await writeFile(stamp, now)
}

/**
 * Serves a build in the harness.
 * @param name of the folder below `.cache` that its page goes to, one for each spec
 * @param own addresses that take the place of the build's
 */
export async function serveApp(
  build: Build,
  name: string,
  own: Partial<typeof ADDRESSES> = {},
): Promise<Served> {
  const folder = path.join(ROOT, '.cache', name)
  const dist = path.join(folder, 'dist')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await cp(filesOf(build), dist, { recursive: true })
  for (const file of await readdir(dist, { recursive: true }))
    if (file.endsWith('.js')) await putAddresses(path.join(dist, file), own)
  return serve((await buildHarness(dist, path.join(folder, 'page'))).out)
}

async function putAddresses(file: string, own: Partial<typeof ADDRESSES>): Promise<void> {
  const text = await readFile(file, 'utf8')
  const put = text
    .replaceAll(ADDRESSES.library, own.library ?? ADDRESSES.library)
    .replaceAll(ADDRESSES.search, own.search ?? ADDRESSES.search)
  if (put !== text) await writeFile(file, put)
}
