/** Where the service keeps WeChat's token and ticket between requests. */

/** `expiresAt` in milliseconds since 1970. */
export interface Kept {
  value: string
  expiresAt: number
}

/** A serverless host puts its key-value service behind this, so that all its instances share one ticket. */
export interface Store {
  get: (key: string) => Promise<Kept | undefined>
  set: (key: string, kept: Kept) => Promise<void>
}

/** A store for one process: gone when it stops. */
export function memoryStore(): Store {
  const kept = new Map<string, Kept>()
  return {
    get: key => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
  }
}
