/** The programs that owners serve and send the site with: found, or installed where that can be done. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { aptGet, attempt } from './browser'

/** Debian's package of each. */
const PACKAGES = { nginx: 'nginx-light', caddy: 'caddy', rclone: 'rclone' } as const
export type Host = keyof typeof PACKAGES

/** Where Debian puts programs of the administrator is on no user's path. */
const FOLDERS = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin']

/** The program's file; undefined where there is none. */
export const findHost = (name: Host): string | undefined =>
  FOLDERS.map(folder => path.join(folder, name)).find(file => existsSync(file))

/**
 * Sees to it that each of them is there.
 * @throws Error with the mend where one cannot be had on Linux; elsewhere the tests that need it are left out
 */
export async function ensureHosts(): Promise<void> {
  const missing = (): Host[] => (Object.keys(PACKAGES) as Host[]).filter(name => !findHost(name))
  if (missing().length === 0 || process.platform !== 'linux') return
  const apt = aptGet()
  const packages = missing().map(name => PACKAGES[name])
  if (apt) {
    await attempt('Updating the package list', [...apt, 'update'])
    await attempt(`Installing ${packages.join(', ')}`, [
      ...[...apt, 'install', '-y', '--no-install-recommends'],
      ...packages,
    ])
  }
  if (missing().length > 0)
    throw new Error(
      `The configurations for hosts are tried on ${missing().join(', ')}: sudo apt-get install ${packages.join(' ')}`,
    )
}
