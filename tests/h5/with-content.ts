/** The H5 build with a library of other sources: compiled, drawn ahead and served on loopback for one file of tests. */
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

/** @param change makes of a copy of the sample column, whose folder it is given, the sources that are served */
export function testWithContent(change: (content: string) => Promise<unknown>) {
  let folder: string
  let server: Server
  let site: string
  base.beforeAll(async () => {
    base.setTimeout(300_000)
    folder = await mkdtemp(path.join(os.tmpdir(), 'content-'))
    const inside = (name: string): string => path.join(folder, name)
    await cp(path.join(ROOT, 'src/content'), inside('content'), { recursive: true })
    await change(inside('content'))
    const folders = ['--content', inside('content'), '--out', inside('json')]
    execFileSync(...tsx('src/publishing/cli/compile.ts', ...folders), { cwd: ROOT })
    await withLibrary(DIST_H5, inside('dist'), [[inside('json'), 'library']])
    execFileSync(...tsx('src/prerender/cli.ts', '--dist', inside('dist')), { cwd: ROOT })
    server = createServer(inside('dist'))
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
