/** What the options of `npm run publish` say. Each throws a UsageError that names the option. */
import { FORMATS, LATEST, type Format } from '../build/formats'
import type { StoreAddress } from '../targets/s3/address'
import { UsageError } from './command'
import { searchArgs } from './search-server'
import { addressOf as storeAddressOf, storeArgs } from './store-args'
import { adoptArgs } from './target'

/** Where a publish goes, and what readers reach there. */
export const placeArgs = {
  out: {
    type: 'string',
    description: 'Where the files go (with --to: a folder of its own below .cache/published)',
    valueHint: 'folder',
  },
  ...storeArgs,
  site: {
    type: 'string',
    description: 'Address of the H5 site, for feeds and sitemap (default: SITE_ORIGIN)',
    valueHint: 'address',
  },
  library: {
    type: 'string',
    description: 'Address of the published folder, for feeds (default: LIBRARY_URL)',
    valueHint: 'address',
  },
  ...searchArgs,
  ...adoptArgs,
  pages: {
    type: 'string',
    description: 'The H5 build whose pages are drawn anew from what is published',
    valueHint: 'folder',
  },
  'pages-to': {
    type: 'string',
    description: 'Object store that this build goes to, with its pages',
    valueHint: 's3://bucket/prefix',
  },
  format: {
    type: 'string',
    description: `For apps of an earlier edition: one of ${FORMATS.join(', ')} (default: ${LATEST}, the latest)`,
    valueHint: 'number',
  },
} as const

export const storeAddress = (option: string, address: string | undefined): StoreAddress | undefined =>
  address === undefined ? undefined : storeAddressOf(address, option)

export function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given)) throw new UsageError(`--${option} is a number`)
  return Number(given)
}

export function formatOf(given: string | undefined): Format | undefined {
  const format = FORMATS.find(one => String(one) === given)
  if (given !== undefined && format === undefined)
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}`)
  return format
}

/** An address of the web without the slashes at its end. */
export function addressOf(option: string, address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new UsageError(`--${option} is an address, such as https://example.com`)
  let end = address.length
  while (address[end - 1] === '/') end -= 1
  return address.slice(0, end)
}
