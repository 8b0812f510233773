/** Lighthouse, on the pages of the production build as a site of its own would serve them. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { DIST_H5 } from '../config/scripts/build-h5'
import { listen } from '../config/serve/network'
import { precompress } from '../config/serve/precompress'
import { createServer } from '../config/serve/server'
import { prerender } from '../src/prerender/prerender'
import { findChromium, LAUNCH_ARGS } from './browser'

/** One prerendered page of each kind. */
export const PAGES = { home: '/', series: '/s/jin-wei/', article: '/a/li-nan/' } as const

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof CATEGORIES)[number]

export interface Marks {
  /** 0 to 100 each. */
  marks: Partial<Record<Category, number>>
  /** What cost marks, by its name and what Lighthouse says of it. */
  faults: string[]
}

const reportSchema = v.object({
  categories: v.record(
    v.string(),
    v.object({
      score: v.nullable(v.number()),
      auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })),
    }),
  ),
  audits: v.record(
    v.string(),
    v.object({ title: v.string(), score: v.nullable(v.number()), displayValue: v.optional(v.string()) }),
  ),
})

/** Serves a copy of the build whose pages know their own address, as `canonical` wants it, while `use` works. */
export async function withSite<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const dist = await mkdtemp(path.join(tmpdir(), 'site-'))
  const server = createServer(dist)
  try {
    const origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
    await cp(DIST_H5, dist, { recursive: true })
    await prerender({ dist, origin, cache: path.join(dist, '.cache') })
    await precompress(dist)
    return await use(origin)
  } finally {
    server.close()
    server.closeAllConnections()
    await rm(dist, { recursive: true })
  }
}

/** Opens a page in a browser of its own, as Lighthouse's phone, and returns its marks. */
export async function lighthouse(address: string, categories: readonly Category[]): Promise<Marks> {
  const cli = path.join(path.dirname(require.resolve('lighthouse/package.json')), 'cli/index.js')
  const options = [
    address,
    '--output=json',
    '--quiet',
    '--no-enable-error-reporting',
    `--only-categories=${categories.join(',')}`,
    // A reader of the language that the columns are written in: the interface follows the device.
    `--chrome-flags=--headless=new --lang=zh-CN --accept-lang=zh-CN ${LAUNCH_ARGS.join(' ')}`,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...options], {
    env: { ...process.env, CHROME_PATH: findChromium() },
    maxBuffer: 1e8,
  })
  const report = v.parse(reportSchema, JSON.parse(stdout))
  const counts = new Set(
    Object.values(report.categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  return {
    marks: Object.fromEntries(
      categories.map(name => [name, Math.round((report.categories[name]?.score ?? 0) * 100)]),
    ),
    faults: Object.entries(report.audits)
      .filter(([id, { score }]) => counts.has(id) && score !== null && score < 0.9)
      .map(([id, { title, displayValue = '' }]) => `${id}: ${title} ${displayValue}`.trim()),
  }
}
