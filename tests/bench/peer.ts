/** Peers: well-known tools that do the same, installed for a bench alone. */
import { execFileSync } from 'node:child_process'

/** @returns whether `npm install` has put the package, as `name@version`, into a folder */
export function isInstalled(folder: string, peer: string): boolean {
  const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
  try {
    execFileSync('npm', ['install', '--prefix', folder, ...quietly, peer], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
