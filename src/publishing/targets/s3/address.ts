/** `s3://bucket/prefix`: a place in an object store. */
export interface StoreAddress {
  bucket: string
  /** What keys begin with: empty, or with a slash at its end. */
  prefix: string
}

/** Names of buckets by the rules of S3; stores that are compatible with it ask for the same or for less. */
const ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/+([^/\n].*)?)?$/

/** @returns undefined where this is no such address */
export function parseStoreAddress(address: string): StoreAddress | undefined {
  const [, bucket, path = ''] = ADDRESS.exec(address) ?? []
  if (bucket === undefined) return undefined
  const segments = path.split('/').filter(segment => segment !== '')
  if (segments.some(segment => segment === '.' || segment === '..')) return undefined
  return { bucket, prefix: segments.map(segment => `${segment}/`).join('') }
}

/** Which names of one place are another's, since that lies below it; none where it does not. */
export function apartIn(here: StoreAddress, other: StoreAddress): ((name: string) => boolean) | undefined {
  if (here.bucket !== other.bucket || !other.prefix.startsWith(here.prefix)) return undefined
  const below = other.prefix.slice(here.prefix.length)
  return below === '' ? undefined : name => name.startsWith(below)
}
