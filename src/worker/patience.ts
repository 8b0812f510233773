/** How long a reader who has a copy waits for the network. */

/** Milliseconds; and what is left of it where the network has just not answered. */
const PATIENCE = { usual: 2_000, stalled: 300 }
/** Milliseconds for which it is remembered that the network did not answer. */
const REMEMBERED = 30_000

let stalledAt = -Infinity

/** Says that the network has not answered in time. */
export function networkStalled(): void {
  stalledAt = Date.now()
}

/** Resolves when the network has been waited for long enough. */
export function afterPatience(): Promise<undefined> {
  const isStalled = Date.now() - stalledAt < REMEMBERED
  return new Promise(resolve =>
    setTimeout(() => resolve(undefined), isStalled ? PATIENCE.stalled : PATIENCE.usual),
  )
}
