import { UsageError } from '../scripts/cli'

/**
 * The port that a command was given.
 *
 * @param command as it is typed, for the message
 * @throws UsageError when `text` is no port number
 */
export function portOf(text: string, command: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(
      `"${text}" is not a port: type a number up to 65535, as in \`${command} -- --port 8080\`.`,
    )
  }
  return port
}
