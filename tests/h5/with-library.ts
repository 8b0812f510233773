/** The H5 build with another library in it, served on loopback for one file of tests. */
import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { listen } from '../../config/serve/network'
import { createServer } from '../../config/serve/server'
import { withLibrary } from '../hostile-library'
import { tsx } from '../tsx'
import { test as base } from './reader-test'

const ROOT = path.resolve(__dirname, '../..')

/**
 * @param writeLibrary writes a compiled library into `library`; `folder` is for what it takes
 * @param finish is told of the built site that it stands in
 */
export function testWithLibrary(
  writeLibrary: (library: string, folder: string) => Promise<void>,
  finish: (dist: string) => unknown,
) {
  let folder: string
  let server: Server
  let site: string
  base.beforeAll(async () => {
    base.setTimeout(300_000)
    folder = await mkdtemp(path.join(os.tmpdir(), 'library-'))
    const [library, dist] = [path.join(folder, 'json'), path.join(folder, 'dist')]
    await writeLibrary(library, folder)
    await withLibrary(DIST_H5, dist, [[library, 'library']])
    await finish(dist)
    server = createServer(dist)
    site = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  })
  base.afterAll(async () => {
    server.close()
    server.closeAllConnections()
    await rm(folder, { recursive: true })
  })
  return base.extend({
    // eslint-disable-next-line no-empty-pattern -- Playwright wants the fixtures destructured
    baseURL: async ({}, use) => use(site),
  })
}

/** @param change makes of a copy of the sample column, whose folder it is given, the sources that are served */
export const testWithContent = (change: (content: string) => Promise<unknown>) =>
  testWithLibrary(
    async (library, folder) => {
      const content = path.join(folder, 'content')
      await cp(path.join(ROOT, 'src/content'), content, { recursive: true })
      await change(content)
      const folders = ['--content', content, '--out', library]
      execFileSync(...tsx('src/publishing/cli/compile.ts', ...folders), { cwd: ROOT })
    },
    dist => execFileSync(...tsx('src/prerender/cli.ts', '--dist', dist), { cwd: ROOT }),
  )
