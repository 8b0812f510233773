/** `npm run publish -- --to s3://bucket/prefix`: publishes into a folder, and sends that. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { OWNED, publishLibrary, type PublishOptions, type PublishReport } from '../publish/publish'
import { WITHDRAWN } from '../publish/withdrawn'
import { sendFolder, type SendReport } from './send'
import type { Store } from './store'

const manifestSchema = v.object({ files: v.record(v.string(), v.unknown()) })

/**
 * Publishes to a store. The store itself tells which articles were there before, so that those taken back since
 * are withdrawn, also by a machine that has published nothing yet.
 *
 * @throws PublishingError with the problems of the sources, or where the store refuses
 */
export async function publishToStore(
  options: PublishOptions,
  store: Store,
): Promise<PublishReport & { store: SendReport }> {
  const before = { names: (await store.list()).keys(), withdrawn: await store.get(WITHDRAWN) }
  const report = await publishLibrary({ ...options, before })
  const manifest = await readFile(path.join(options.outDir, 'manifest.json'), 'utf8')
  const { files } = v.parse(manifestSchema, JSON.parse(manifest))
  return {
    ...report,
    store: await sendFolder(options.outDir, [...Object.keys(files), 'manifest.json'], store, OWNED),
  }
}
