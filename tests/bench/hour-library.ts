/** A series of sixty instalments in both builds. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { DIST_H5 } from '../../config/scripts/build-h5'
import { ROOT } from '../../config/scripts/root'
import { WEAPP_PLACES } from '../../config/library-folder'
import { withLibrary } from '../hostile-library'
import { tsx } from '../tsx'
import { APP_DIST } from '../weapp/harness/app'
import { buildHarness } from '../weapp/harness/build'
import { generateLibrary } from './publish-library'

export const INSTALMENTS = 60

/** @param folder that it may fill @returns the folders to serve */
export async function hourLibrary(folder: string): Promise<{ h5: string; weapp: string }> {
  const inside = (name: string): string => path.join(folder, name)
  const run = (...command: [string, ...string[]]) =>
    execFileSync(...tsx(...command), { cwd: ROOT, stdio: 'pipe' })
  generateLibrary(inside('content'), INSTALMENTS)
  const targets = ['--out', inside('json'), '--weapp', inside('modules')]
  run('src/publishing/cli/compile.ts', '--content', inside('content'), ...targets)
  await withLibrary(DIST_H5, inside('h5'), [[inside('json'), 'library']])
  run('src/prerender/cli.ts', '--dist', inside('h5'))
  const places = WEAPP_PLACES.filter(([from]) => !/covers|images/.test(from))
  await withLibrary(
    APP_DIST,
    inside('dist'),
    places.map(([from, to]) => [path.join(inside('modules'), from), to]),
  )
  return { h5: inside('h5'), weapp: (await buildHarness(inside('dist'), inside('page'))).out }
}
