/** `npm run publish -- --to s3://bucket/prefix`: publishes into a folder, and sends that. */
import path from 'node:path'
import { linesIn } from '../../disk/lines'
import { publishLibrary, type PublishOptions, type PublishReport } from '../../build/publish'
import type { Published } from '../../build/plan'
import { WITHDRAWN } from '../../build/withdrawn'
import { entriesOf, MANIFEST } from '../manifest'
import { heldIn, LIBRARY, type Place } from './held-in-store'
import { withLease } from './lease'
import { sendFolder, type SendReport } from './send'
import type { Store } from './store'

/** What a store's readers have. @throws PublishingError where it holds things that no publish has sent, or refuses */
export async function publishedInStore(
  store: Store,
  { adopt = false }: Pick<PublishOptions, 'adopt'>,
  isApart?: Place['isApart'],
): Promise<Published> {
  const { names } = await heldIn(store, adopt, { ...LIBRARY, isApart })
  return { before: { names, withdrawn: await store.get(WITHDRAWN) }, read: name => store.get(name) }
}

/**
 * Publishes to a store. The store itself tells which articles were there before, so that those taken back since
 * are withdrawn, also by a machine that has published nothing yet.
 *
 * @param isApart names below the prefix that are the site's
 * @throws PublishingError with the problems of the sources, where the store holds things that no publish has sent, or
 *   where it refuses
 */
export async function publishToStore(
  options: PublishOptions,
  store: Store,
  isApart?: Place['isApart'],
): Promise<PublishReport & { store: SendReport }> {
  return withLease(store, MANIFEST, async () => {
    const { before } = await publishedInStore(store, options, isApart)
    const report = await publishLibrary({ ...options, before })
    return { ...report, store: await send(options.outDir, store, isApart) }
  })
}

/** Sends what was published into a folder. @throws PublishingError as `publishToStore` does */
export const sendPublished = (
  outDir: string,
  store: Store,
  isApart?: Place['isApart'],
): Promise<SendReport> => withLease(store, MANIFEST, () => send(outDir, store, isApart))

function send(outDir: string, store: Store, isApart: Place['isApart']): Promise<SendReport> {
  const names = [...entriesOf(linesIn(path.join(outDir, MANIFEST)))].map(([name]) => name)
  return sendFolder(outDir, [...names, MANIFEST], store, { ...LIBRARY, isApart })
}
