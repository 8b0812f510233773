/** The store that a command is to publish to, from its options and the environment. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { parseStoreAddress, type StoreAddress } from '../targets/s3/address'
import type { Store } from '../targets/s3/store'
import { UsageError } from './command'

export const storeArgs = {
  to: {
    type: 'string',
    description: 'Object store that the files are sent to: S3, or any that is compatible with it',
    valueHint: 's3://bucket/prefix',
  },
  endpoint: {
    type: 'string',
    description: 'Address of the store (default: AWS_ENDPOINT_URL, else Amazon)',
    valueHint: 'address',
  },
  region: { type: 'string', description: 'Region of the bucket (default: AWS_REGION, else us-east-1)' },
  'path-style': { type: 'boolean', description: 'The bucket stands in the path of addresses: MinIO' },
} as const

export interface StoreArgs {
  endpoint?: string | undefined
  region?: string | undefined
  'path-style'?: boolean | undefined
}

/** Where what goes to a store is published first: a folder for each store and prefix, so that none has another's history. */
export function folderFor(to: string, { endpoint = process.env.AWS_ENDPOINT_URL }: StoreArgs): string {
  const { bucket, prefix } = addressOf(to)
  const name = [bucket, ...prefix.split('/')].filter(Boolean).join('+').slice(0, 80)
  const sum = createHash('sha256')
    .update(JSON.stringify([endpoint ?? '', bucket, prefix]))
    .digest('hex')
  return path.join('.cache/published', `${name}-${sum.slice(0, 8)}`)
}

/** @throws UsageError where it is none */
export function addressOf(to: string, option = 'to'): StoreAddress {
  const address = parseStoreAddress(to)
  if (!address) throw new UsageError(`--${option} is an address such as s3://bucket/prefix`)
  return address
}

/** @throws UsageError where the environment holds no credentials */
export async function storeOf(address: StoreAddress, args: StoreArgs): Promise<Store> {
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_ENDPOINT_URL, AWS_REGION } =
    process.env
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY)
    throw new UsageError('Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment')
  const endpoint = args.endpoint ?? AWS_ENDPOINT_URL
  if (endpoint && (!/^https?:/.test(endpoint) || !URL.canParse(endpoint)))
    throw new UsageError('--endpoint is an address, such as https://cos.ap-beijing.myqcloud.com')
  // What a later version of the client asks of Node is a matter of whoever raises the version, not of an editor.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true'
  // The client is large: only those who send load it.
  const { Store } = await import('../targets/s3/store')
  return new Store(address, {
    endpoint,
    region: args.region ?? AWS_REGION ?? 'us-east-1',
    pathStyle: args['path-style'] ?? false,
    credentials: {
      accessKeyId: AWS_ACCESS_KEY_ID,
      secretAccessKey: AWS_SECRET_ACCESS_KEY,
      sessionToken: AWS_SESSION_TOKEN,
    },
  })
}
