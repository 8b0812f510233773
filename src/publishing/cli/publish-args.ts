/** What the options of `npm run publish` say. Each throws a UsageError that names the option. */
import { FORMATS, type Format } from '../build/formats'
import type { StoreAddress } from '../targets/s3/address'
import { UsageError } from './command'
import { addressOf as storeAddressOf } from './store-args'

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
