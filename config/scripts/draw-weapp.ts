/** The mini-program with a library of its own, as a page for a browser: drawn as the tests draw it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { appVersion } from '../../src/publishing/incremental/code-version'
import { withLibrary } from '../../tests/hostile-library'
import { buildHarness } from '../../tests/weapp/harness/build'
import { WEAPP_PLACES } from '../library-folder'
import { runQuietly } from './command'
import { ROOT } from './root'
import { inTurn } from './turn'

/** Apart from what is made for WeChat's tools: it is never uploaded. */
const BUILT = '.cache/desk/weapp'
/** Says of which code the build is. */
const CODE = '.code'

/**
 * @param library its form for the mini-program, as `compileLibrary` lays it
 * @param page folder that the page goes to: `phone.html`, whose address takes a path behind `#`
 * @throws CommandError where the mini-program cannot be built, which takes a minute and is done once for each version of the code
 */
export async function drawWeapp(library: string, page: string): Promise<void> {
  const built = await inTurn(buildOfCode)
  const dist = path.join(page, '../dist')
  const parts = WEAPP_PLACES.map(([from, to]) => [path.join(library, from), to] as const)
  // A library without pictures has no folder of them.
  for (const [from] of parts) if (from.endsWith(path.sep)) await mkdir(from, { recursive: true })
  await rm(dist, { recursive: true, force: true })
  await withLibrary(built, dist, parts)
  await buildHarness(dist, page)
}

async function buildOfCode(): Promise<string> {
  const [folder, code] = [path.join(ROOT, BUILT), await appVersion()]
  const stamp = path.join(folder, CODE)
  if ((await readFile(stamp, 'utf8').catch(() => '')) === code) return folder
  await runQuietly('Building the mini-program', ['npx', 'taro', 'build', '--type', 'weapp'], {
    NODE_ENV: 'production',
    OUTPUT_DIR: BUILT,
  })
  await writeFile(stamp, code)
  return folder
}
