/** What a host is told: the addresses of a build's settings, and the folders that it serves. */
import { addressIn, type Elsewhere, elsewhereOf, siteIn } from '../serve/elsewhere'

export interface HostSettings {
  /** SITE_ORIGIN; undefined where the site has no name yet. */
  site: URL | undefined
  /** LIBRARY_URL; undefined where the build carries the library. */
  library: URL | undefined
  /** SIGNING_URL; undefined where nothing is signed for WeChat. */
  signing: URL | undefined
  /** Where the signing service listens on this computer: its PORT. */
  signingPort: string
  /** All that the policy names. */
  elsewhere: Elsewhere
  /** The H5 build. */
  dist: string
  /** Files that others want of this host, such as WeChat's MP_verify_….txt, which no build must remove. */
  own: string
  /** The published library, where it has an address of its own. */
  published: string
}

/** Where things lie in a host's configuration, unless it is told otherwise. */
export const FOLDERS = {
  dist: '/srv/reader/dist/h5',
  own: '/srv/reader/own',
  published: '/srv/reader/public',
} as const

/** Where `npm run signing` listens unless it is told otherwise. */
const SIGNING_PORT = '8787'

/** @throws UsageError where a setting is no address */
export const hostSettings = (
  env: NodeJS.ProcessEnv,
  folders: Pick<HostSettings, 'dist' | 'own' | 'published'> = FOLDERS,
): HostSettings => ({
  site: siteIn(env),
  library: addressIn(env, 'LIBRARY_URL'),
  signing: addressIn(env, 'SIGNING_URL'),
  signingPort: env.PORT ?? SIGNING_PORT,
  elsewhere: elsewhereOf(env),
  ...folders,
})

/** Whether an address is one of the site's own host. */
export const isOnSite = (address: URL, { site }: HostSettings): boolean => address.host === site?.host

/** The path of an address without a slash at its end: `/columns`; empty for the root. */
export const pathBelow = (address: URL): string => address.pathname.replace(/\/+$/, '')
