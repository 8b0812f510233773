/** Asking the library anew because its reader wants it so, whatever the age of what is known. */
import type { LibraryIndex, Variant } from '../model'
import { indexKey } from './keys'
import { ask, recall } from './known'
import { loadIndex } from './source'

export type Refreshed = 'fresh' | 'same' | 'failed'

/** Asks for the index of all series. Afterwards every screen that is drawn anew shows what has come. */
export async function refreshIndex(variant: Variant): Promise<Refreshed> {
  const key = indexKey(variant)
  const before = recall(key)
  try {
    return (await ask<LibraryIndex>(key, () => loadIndex(variant))) === before ? 'same' : 'fresh'
  } catch {
    return 'failed'
  }
}
