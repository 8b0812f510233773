/** Writes the service worker of an H5 build: the app shell of this very build, and the rules for the rest. */
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { glob } from 'tinyglobby'
import { SCREENS_FILE, SHELL_FILE, type ScreenFiles } from '../../src/prerender/screens'
import { LIBRARY_ADDRESS } from '../../src/model/library-address'
import { WORKER_FILE } from '../../src/worker/names'
import { ROOT } from './root'

/** What the app needs to draw any screen; the library is not part of a release. */
const SHELL = ['js/*.js', 'css/*.css', SHELL_FILE]

/**
 * Writes `sw.js` into the build in `dist`. The same build gives the same bytes; another build gives others, which is
 * how browsers notice it.
 *
 * @param isOff writes the worker that removes all others instead
 * @returns number of files in the app shell and their bytes; both 0 where it is off
 * @throws Error where `dist` holds no build with its shell
 */
export async function writeWorker(dist: string, isOff = false): Promise<{ files: number; bytes: number }> {
  const release = isOff ? undefined : await releaseOf(dist)
  const outfile = path.join(dist, WORKER_FILE)
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, `src/worker/${isOff ? 'retired' : 'reader'}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2019', // what Safari 13 and Chrome 80 run
    logLevel: 'error',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', RELEASE: JSON.stringify(release ?? null) },
  })
  await writeFile(outfile, outputFiles[0]?.contents ?? '')
  return { files: release?.files.length ?? 0, bytes: release?.bytes ?? 0 }
}

async function releaseOf(dist: string) {
  const screens = JSON.parse(await readFile(path.join(dist, SCREENS_FILE), 'utf8')) as ScreenFiles
  const appScript = screens.app?.find(file => file.endsWith('.js'))
  if (!appScript) throw new Error(`${dist} names no script of the app: was it built by this version?`)
  const names = (await glob(SHELL, { cwd: dist })).sort()
  let bytes = 0
  const files = await Promise.all(
    names.map(async name => {
      const content = await readFile(path.join(dist, name))
      bytes += content.length
      // Scripts and styles are named after their content.
      return { url: `/${name}`, revision: name === SHELL_FILE ? hash(content) : null }
    }),
  )
  const id = hash(JSON.stringify(files))
  return {
    id,
    appScript: `/${appScript}`,
    shell: `/${SHELL_FILE}`,
    library: LIBRARY_ADDRESS || '/library',
    files,
    bytes,
  }
}

const hash = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12)
