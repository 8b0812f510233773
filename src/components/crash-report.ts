/** What a reader can hand over to the desk when a screen has failed: what happened and where, nothing about them. */

/** Lines of the stack that tell where; the rest is React's own. */
const STACK_LINES = 8

/**
 * @param where the screen's address
 * @returns a few lines of text
 */
export function crashReport(error: unknown, where: string, now = new Date()): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const stack = error instanceof Error ? error.stack : undefined
  const lines = (stack ?? '').split('\n').filter(line => /^\s*at |@/.test(line))
  return [now.toISOString(), where, message, ...lines.slice(0, STACK_LINES).map(line => line.trim())].join(
    '\n',
  )
}
