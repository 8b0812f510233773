/** Files of the owner's that lie where a publish goes, under names like its own. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Paths as a publish has them, or as its drafts, its pages and other tools have. */
export const FOREIGN_NAMES = [
  'images/logo.png',
  'images/2019/wedding.jpg',
  'images/he-bu/deng.0badf00d.png',
  'covers/he-bu/deng.0badf00d.jpg',
  'cards/a/mine-wide.jpg',
  'feeds/all.xml',
  'feeds/he-bu.original.json.bak',
  'a/mine.json',
  'a/mine.original.json',
  'a/qiao.original.json.12345',
  's/he-bu.original.1.00c0ffee.json',
  'search/0.00c0ffee.json',
  'index.mine.json',
  'sitemap-2.xml',
  'index.html',
  'notes.txt.1',
]

/** @returns what they hold, by path */
export async function addForeign(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const name of FOREIGN_NAMES) {
    files[name] = `the owner's: ${name}`
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), files[name])
  }
  return files
}
