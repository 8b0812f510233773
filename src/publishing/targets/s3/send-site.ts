/** `npm run publish -- --pages dist/h5 --pages-to s3://bucket`: the H5 build with the pages of this edition, to a store. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { BUILD_FILE, PAGES_FILE } from '../h5-build'
import { linesIn } from '../../disk/lines'
import { COPIES } from '../copies'
import { entriesOf, manifestOf } from '../manifest'
import { sha256Of } from '../sums'
import { heldIn, type Place } from './held-in-store'
import { withLease } from './lease'
import { sendFolder, type SendReport } from './send'
import type { Store } from './store'

/** Lists what was sent; with a dot, since it is no part of the site. */
const SITE_FILE = '.site.json'

/** Pages that are open go on with the scripts that they know; these are named after their content, and hold no texts. */
const STAYING = /^(?:js|css)\//

/** Files of the build that are the server's own matter: what is hidden, and copies for a server that has them ready. */
const isLeftOut = (name: string): boolean =>
  name.startsWith('.') || COPIES.some(ending => name.endsWith(ending))

/** @throws PublishingError where the place holds things that no publish has sent there */
export async function assertForSite(store: Store, adopt: boolean, isApart: Place['isApart']): Promise<void> {
  await heldIn(store, adopt, { manifest: SITE_FILE, isApart })
}

/**
 * Sends what has changed in a build, scripts before the pages that name them, and removes the pages of what is gone.
 * @param dist the build, its pages drawn
 * @throws PublishingError as `sendFolder` does
 */
export async function sendSite(dist: string, store: Store, isApart: Place['isApart']): Promise<SendReport> {
  const listed = [BUILD_FILE, PAGES_FILE].flatMap(file => [...entriesOf(linesIn(path.join(dist, file)))])
  const names = [...new Set(listed.map(([name]) => name))].filter(name => !isLeftOut(name)).sort()
  const files = new Map<string, { sha256: string; bytes: number }>()
  for (const name of names) {
    const bytes = await readFile(path.join(dist, name)).catch(() => undefined)
    // A page of the build whose article is gone by now.
    if (bytes) files.set(name, { sha256: sha256Of(bytes), bytes: bytes.length })
  }
  const text = [...manifestOf(files)].join('')
  return withLease(store, SITE_FILE, () =>
    sendFolder(dist, [...files.keys(), SITE_FILE], store, {
      manifest: SITE_FILE,
      text,
      stays: name => STAYING.test(name),
      isApart,
    }),
  )
}
