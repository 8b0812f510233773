/**
 * The desk as `npm run desk` runs it, once for each worker: what it loads when it is needed is loaded as there. Each test has
 * the library as it is, in a copy that it may change.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type Locator } from '@playwright/test'
import { ROOT } from '../../config/scripts/root'
import { startDesk } from './desk-process'

interface Desk {
  address: string
  /** Its content root. */
  content: string
  /** Where it publishes to. */
  published: string
}

export const test = base.extend<{ desk: Desk }, { running: Desk & { cache: string } }>({
  running: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads there what a fixture needs
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'desk-'))
      const within = (name: string): string => path.join(folder, name)
      const [content, cache, published] = [within('content'), within('cache'), within('published')]
      await cp(path.join(ROOT, 'src/content'), content, { recursive: true })
      const { address, end } = await startDesk(content)
      await use({ address, content, cache, published })
      await end('SIGTERM')
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  desk: async ({ running: { cache, ...desk } }, use) => {
    for (const folder of [desk.content, desk.published, cache])
      await rm(folder, { recursive: true, force: true })
    await cp(path.join(ROOT, 'src/content'), desk.content, { recursive: true })
    await use(desk)
  },
})

/**
 * Types a text in the place of what a field holds, key by key: what Playwright puts into fields of this Firefox without
 * keys, as it does with Chinese, React takes for its own writing.
 */
export async function write(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('Control+a')
  await field.pressSequentially(text)
}

export { expect } from '@playwright/test'
