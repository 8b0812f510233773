/** `npm run publish -- --pages DIR`: the pages of an H5 build, drawn anew from what is published, and where they go. */
import type { Tally } from '../build/output'
import type { PublishOptions } from '../build/publish'
import { appVersion } from '../incremental/code-version'
import { assertBuild } from '../targets/h5-build'
import { apartIn, type StoreAddress } from '../targets/s3/address'
import type { SendReport } from '../targets/s3/send'
import { assertForSite, sendSite } from '../targets/s3/send-site'
import type { Store } from '../targets/s3/store'
import { UsageError } from './command'
import { storeOf, type StoreArgs } from './store-args'

/** Draws the pages of an H5 build from a published library. @param origin of the site */
export type DrawPages = (dist: string, library: string, origin: string) => Promise<Tally>

/** What has become of the pages. */
export interface PagesReport {
  pages?: Tally
  pagesTo?: SendReport
}

/** Where the library and the site go, where that is a store. */
export interface Places {
  library: StoreAddress | undefined
  site: StoreAddress | undefined
}

interface PagesArgs extends StoreArgs {
  pages?: string | undefined
  'pages-to'?: string | undefined
}

/**
 * What draws the pages of a build, and sends it where it is to be sent. Looks first, before anything is published.
 * @returns undefined where no pages are wanted
 */
export async function pagesOf(
  args: PagesArgs,
  { outDir, site, adopt = false }: PublishOptions,
  places: Places,
): Promise<{ send(draw: DrawPages): Promise<PagesReport> } | undefined> {
  const { pages } = args
  if (pages === undefined) {
    if (places.site) throw new UsageError('--pages-to sends a build: name it by --pages')
    return undefined
  }
  if (site === undefined) throw new UsageError('--pages needs the address of the site: --site')
  assertBuild(pages, await appVersion())
  const isApart = apart(places.site, places.library)
  const store: Store | undefined = places.site && (await storeOf(places.site, args))
  if (store) await assertForSite(store, adopt, isApart)
  return {
    async send(draw) {
      const drawn = await draw(pages, outDir, site)
      if (!store) return { pages: drawn }
      const pagesTo = await sendSite(pages, store, isApart)
      store.close()
      return { pages: drawn, pagesTo }
    },
  }
}

/** @throws UsageError where both are one place */
export function apart(here: StoreAddress | undefined, other: StoreAddress | undefined) {
  if (!here || !other) return undefined
  if (here.bucket === other.bucket && here.prefix === other.prefix)
    throw new UsageError('--to and --pages-to are one place: the library and the site need one each')
  return apartIn(here, other)
}
