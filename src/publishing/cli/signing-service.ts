/** The signing service that a publish tells what is new, from the environment. */
import { withScratch } from '../disk/scratch'
import { Cache } from '../incremental/cache'
import { codeVersion } from '../incremental/code-version'
import { load } from '../build/load'
import type { PublishOptions } from '../build/publish'
import { here } from '../workers/threads'
import { newsOf } from '../targets/signing-service/news'
import { tell, type SigningService } from '../targets/signing-service/tell'
import { UsageError } from './command'
import { addressOf } from './publish-args'

/**
 * @returns undefined where no key is set: a build may know a service that calls nobody
 * @throws UsageError where there is a key, and no address to show it to
 */
export function signingServiceOf(
  env: Readonly<Record<string, string | undefined>>,
): SigningService | undefined {
  const { SIGNING_URL, SIGNING_KEY: key } = env
  if (!key) return undefined
  const address = addressOf('SIGNING_URL', SIGNING_URL)
  if (address === undefined) throw new UsageError('SIGNING_KEY is for a service: name it by SIGNING_URL')
  return { address, key }
}

/** Tells a service of the newest instalments of a content root. @returns how many readers are called */
export async function tellFrom(
  { contentDir, cacheDir, outDir, now }: PublishOptions,
  service: SigningService,
): Promise<number> {
  const memory = await Cache.open(cacheDir, outDir, await codeVersion())
  try {
    return await withScratch(memory.scratch, async scratch => {
      const loaded = await load(contentDir, scratch, here, memory, now)
      try {
        return await tell(service, newsOf(loaded))
      } finally {
        loaded.close()
      }
    })
  } finally {
    memory.close()
  }
}
