import fs from 'node:fs'
import path from 'node:path'
import { packageOf } from './package-of'
import type { JsonObject, PackageInfo } from './protocol'

interface SubPackage {
  root: string
  pages: string[]
}

/** Paths of all files under a folder, relative to it, with forward slashes, sorted. */
export const listFiles = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()

/** The packages that an app.json declares, the main one first, page paths in full. */
export function listPackages(appJson: JsonObject): PackageInfo[] {
  const declared = (appJson.subPackages ?? appJson.subpackages ?? []) as unknown as SubPackage[]
  const main = { root: '', pages: appJson.pages as string[] }
  const others = declared.map(({ root, pages }) => {
    const folder = root.replace(/^\/|\/$/g, '')
    return { root: folder, pages: pages.map(page => `${folder}/${page}`) }
  })
  return [main, ...others]
}

/** File types that WeChat leaves out of what it uploads, and what `packOptions` of project.config.json leave out. */
const NOT_UPLOADED = /\.(?:map|md|LICENSE\.txt|build\.json)$/

/**
 * Adds up the bytes of a built mini-program by package, as they are uploaded (before WeChat packs them).
 * @returns bytes by package root; the main package's is ''
 */
export function packageBytes(dist: string): Record<string, number> {
  const packages = listPackages(
    JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8')) as JsonObject,
  )
  const bytes: Record<string, number> = Object.fromEntries(packages.map(({ root }) => [root, 0]))
  for (const file of listFiles(dist)) {
    if (NOT_UPLOADED.test(file)) continue
    const root = packageOf(file, packages)
    bytes[root] = (bytes[root] ?? 0) + fs.statSync(path.join(dist, file)).size
  }
  return bytes
}
