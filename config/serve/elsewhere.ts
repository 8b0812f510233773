/** What a build was told lies at addresses of their own. */
import { ownValue } from '../../src/model/table'
import { UsageError } from '../scripts/cli'

/** Addresses that pages ask beside their own host. */
export interface Elsewhere {
  /** Of a library that the build does not carry itself. */
  library?: string | undefined
  /** Of a search server. */
  search?: string | undefined
  /** Of the service that signs pages for WeChat. */
  signing?: string | undefined
}

/**
 * As the settings of a build have it: LIBRARY_URL, SEARCH_URL, SIGNING_URL.
 * @throws UsageError naming the setting that is no address
 */
export const elsewhereOf = (env: NodeJS.ProcessEnv = process.env): Elsewhere => ({
  library: addressIn(env, 'LIBRARY_URL')?.href,
  search: addressIn(env, 'SEARCH_URL')?.href,
  signing: addressIn(env, 'SIGNING_URL')?.href,
})

/**
 * SITE_ORIGIN, the root of the host that the site lies on; undefined where it is not set.
 * @throws UsageError where it is no address, or one with a path
 */
export function siteIn(env: NodeJS.ProcessEnv = process.env): URL | undefined {
  const site = addressIn(env, 'SITE_ORIGIN')
  if (site && (/[^/]/.test(site.pathname) || site.search || site.hash))
    throw new UsageError(
      `SITE_ORIGIN is "${env.SITE_ORIGIN}": the site lies at the root of a host. Set it to ${site.origin}.`,
    )
  return site
}

/**
 * The address that a setting holds; undefined where it is not set.
 * @throws UsageError where it holds something else
 */
export function addressIn(env: NodeJS.ProcessEnv, name: string): URL | undefined {
  const text = ownValue(env, name)
  if (!text) return undefined
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw new UsageError(`${name} is "${text}": set it to an address such as https://example.com.`)
  return new URL(text)
}
