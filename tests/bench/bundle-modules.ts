/** What the modules of a build weigh, from the report of webpack-bundle-analyzer. */
import * as v from 'valibot'

export interface Weighed {
  /** A package by its name, a file of our own by its path. */
  name: string
  /** Bytes: minified, and these packed alone. */
  parsed: number
  gzip: number
}

interface Node {
  label: string
  parsedSize?: number | undefined
  gzipSize?: number | undefined
  groups?: Node[] | undefined
  /** Within modules that webpack has joined. */
  inaccurateSizes?: boolean | undefined
}

const nodeSchema: v.GenericSchema<Node> = v.object({
  label: v.string(),
  parsedSize: v.optional(v.number()),
  gzipSize: v.optional(v.number()),
  inaccurateSizes: v.optional(v.boolean()),
  groups: v.optional(v.array(v.lazy(() => nodeSchema))),
})

/** Packages and own files of a build, the heaviest first. @param report the analyzer's, parsed from JSON */
export function weigh(report: unknown): Weighed[] {
  const all = new Map<string, Weighed>()
  for (const chunk of v.parse(v.array(nodeSchema), report))
    for (const node of chunk.groups ?? [])
      for (const { path, parsed, gzip } of leavesOf(node, '')) {
        const name = nameOf(path)
        const before = all.get(name) ?? { name, parsed: 0, gzip: 0 }
        all.set(name, { name, parsed: before.parsed + parsed, gzip: before.gzip + gzip })
      }
  return [...all.values()].sort((a, b) => b.parsed - a.parsed)
}

function leavesOf(node: Node, above: string): { path: string; parsed: number; gzip: number }[] {
  const path = `${above}/${node.label}`
  if (node.groups) return node.groups.flatMap(one => leavesOf(one, path))
  return [{ path, parsed: node.parsedSize ?? 0, gzip: node.gzipSize ?? 0 }]
}

/** `/node_modules/react-dom/cjs/x.js` → `react-dom`; `/src/share/qr.ts` → `src/share/qr.ts`. */
function nameOf(path: string): string {
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (inPackage) return inPackage
  const own = /\/(src\/.+)$/.exec(path)?.[1] ?? path
  // Modules that webpack has joined stand below the one that they were joined into.
  return own.replace(/^.* modules \(concatenated\)\//, '')
}
