/**
 * A script of ours as a process of its own, without the second that `npx tsx` takes to find it.
 *
 * @param script path from the repository's root, where it has to be started
 * @returns what `spawn` and `execFile` are called with
 */
export const tsx = (script: string, ...args: string[]): [command: string, args: string[]] => [
  process.execPath,
  ['--import', 'tsx', script, ...args],
]

/** The same of a command that runs out of files put together before: as `npm run` starts it. */
export const built = (script: string, ...args: string[]): [command: string, args: string[]] => [
  process.execPath,
  ['src/command-line/built.mjs', script, ...args],
]
