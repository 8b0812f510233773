/** Writes down which packages a build is made of: what ships to readers, not what it takes to build. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Compilation, Compiler, Module } from 'webpack'

/** The last package on the way to a file: a package's own dependencies may lie inside it. */
const PACKAGE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

export class PackagesPlugin {
  /** @param file where the list goes: folders of packages, relative to the repository, as a JSON array */
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.afterEmit.tap('PackagesPlugin', compilation => {
      mkdirSync(path.dirname(this.file), { recursive: true })
      writeFileSync(this.file, JSON.stringify(packagesOf(compilation), undefined, 2))
    })
  }
}

function packagesOf({ chunks, chunkGraph }: Compilation): string[] {
  const folders = new Set<string>()
  for (const chunk of chunks)
    for (const module of chunkGraph.getChunkModulesIterable(chunk))
      for (const { resource = '' } of partsOf(module)) {
        const folder = PACKAGE.exec(resource)?.[0]
        if (folder) folders.add(path.relative(path.join(__dirname, '..'), folder).replaceAll('\\', '/'))
      }
  return [...folders].sort()
}

/** Several modules may have been joined into one. */
const partsOf = (module: Module): { resource?: string }[] =>
  'modules' in module ? (module.modules as { resource?: string }[]) : [module as { resource?: string }]
