/** The address of the H5 site, as commands are told it. */
import { UsageError } from './command'

/**
 * The origin of the site, `https://example.com`; undefined where none is named.
 * @throws UsageError where it is no address, or one with a path: the reader lies at the root of its host
 */
export function siteOrigin(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new UsageError('--site is an address, such as https://example.com')
  const { origin, pathname, search, hash } = new URL(address)
  if (/[^/]/.test(pathname) || search || hash)
    throw new UsageError(
      `--site is the root of a host, such as ${origin}: the reader cannot lie below it, at ${address}`,
    )
  return origin
}
