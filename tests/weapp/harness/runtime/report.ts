/** What the app did wrong and what the harness lacks, collected for whoever drives the page. */
const errors: string[] = []
const missing = new Set<string>()

export const reportedErrors: readonly string[] = errors
export const missingNames = (): string[] => [...missing].sort()

/** Notes something that WeChat would refuse, warn of or crash on. */
export function reportError(what: string): void {
  errors.push(what)
  console.error(`[weapp] ${what}`)
}

/** Notes something that WeChat has and this harness does not. */
export function reportMissing(name: string): void {
  if (missing.has(name)) return
  missing.add(name)
  console.warn(`[weapp] not provided by the harness: ${name}`)
}

/** The words of anything thrown or rejected: an Error's message, a WeChat failure's errMsg, or its text. */
export function messageOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message
  if (typeof cause === 'object' && cause !== null && 'errMsg' in cause) return String(cause.errMsg)
  return String(cause)
}

/** Runs the app's code; what it throws is noted, and the harness goes on. */
export function guarded<T>(where: string, work: () => T): T | undefined {
  try {
    return work()
  } catch (cause) {
    reportError(`${where}: ${messageOf(cause)}`)
    return undefined
  }
}
