/** A desk of its own for each test, on a copy of the library that the test may change. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { ROOT } from '../../config/scripts/root'
import { bundlePage } from '../../src/desk/server/bundle'
import { serveDesk } from '../../src/desk/server/serve'

interface Desk {
  address: string
  /** Its content root. */
  content: string
  /** The folder that is published to. */
  published: string
}

type Files = Awaited<ReturnType<typeof bundlePage>>

export const test = base.extend<{ desk: Desk }, { files: Files }>({
  files: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads there what a fixture needs
    async ({}, use) => {
      await use(await bundlePage())
    },
    { scope: 'worker' },
  ],
  desk: async ({ files }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
    const content = path.join(folder, 'content')
    await cp(path.join(ROOT, 'src/content'), content, { recursive: true })
    const published = path.join(folder, 'published')
    const publishTo = { out: published, site: 'https://column.example' }
    const server = await serveDesk({ content, cache: path.join(folder, 'cache'), publishTo, files }, 0)
    await use({ address: server.address, content, published })
    await server.close()
    await rm(folder, { recursive: true })
  },
})

export { expect } from '@playwright/test'
