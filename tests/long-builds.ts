/** The builds of both targets with the long library in the place of their own. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { DIST_H5 } from '../config/scripts/build-h5'
import { withLibrary } from './hostile-library'
import type { LongLibrary } from './long-library'
import { APP_DIST } from './weapp/harness/app'
import { buildHarness } from './weapp/harness/build'
import { serve, type Served } from './weapp/harness/serve'
import { tsx } from './tsx'

const ROOT = path.resolve(__dirname, '..')
const VARIANTS = ['original', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK']

/** The H5 site with the long library, prerendered. @returns its folder, inside the library's own */
export async function longH5({ folder }: LongLibrary): Promise<string> {
  const dist = path.join(folder, 'h5')
  await withLibrary(DIST_H5, dist, [[path.join(folder, 'json'), 'library']])
  execFileSync(...tsx('src/prerender/cli.ts', '--dist', dist), {
    cwd: ROOT,
    stdio: 'pipe',
  })
  return dist
}

/** The mini-program with the long library, drawn by the harness. @returns what serves it, to be closed */
export async function longWeapp({ folder }: LongLibrary): Promise<Served> {
  const inside = (name: string): string => path.join(folder, name)
  await withLibrary(APP_DIST, inside('dist'), [
    ...VARIANTS.map(variant => [inside(`weapp/index.${variant}.js`), `library/index.${variant}.js`] as const),
    ...['data-a', 'cards', 'images'].map(
      name => [inside(`weapp/${name}`), `pages/article/library/${name}`] as const,
    ),
    [inside('weapp/search'), 'pages/search/library'],
  ])
  return serve((await buildHarness(inside('dist'), inside('page'))).out)
}
