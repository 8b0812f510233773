import type { PackageInfo } from './protocol'

/** The root of the package that a file belongs to: the longest declared root that holds it. */
export function packageOf(file: string, packages: readonly PackageInfo[]): string {
  const holding = packages.filter(({ root }) => root !== '' && file.startsWith(`${root}/`))
  return holding.reduce((longest, { root }) => (root.length > longest.length ? root : longest), '')
}
