/** The peer: a well-known generator of static sites, installed for the bench alone. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { isInstalled } from './peer'

export const PEER = '@11ty/eleventy@3.1.8'

/**
 * Has it make a page of each article.
 * @param content folder of Markdown with front matter
 * @returns articles a second, its start included; nothing where it cannot be installed
 */
export function articlesPerSecond(content: string, out: string): number | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'publish-peer-'))
  try {
    if (!isInstalled(folder, PEER)) return undefined
    const cli = path.join(folder, 'node_modules/@11ty/eleventy/cmd.cjs')
    const args = [cli, `--input=${path.basename(content)}`, `--output=${out}`, '--formats=md', '--quiet']
    const began = performance.now()
    // It takes its input from below the folder that it runs in.
    const said = execFileSync(process.execPath, args, { cwd: path.dirname(content), encoding: 'utf8' })
    return Number(/Wrote (\d+) files/.exec(said)?.[1]) / ((performance.now() - began) / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
