import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { buildHarness, type BuildResult } from './build'

const root = path.resolve(__dirname, '../../..')
/** The mini-program as `npm run build:weapp` lays it. */
export const APP_DIST = path.join(root, 'dist/weapp')
/** The small one that the harness itself is tried on. */
export const MINI = path.join(root, 'tests/fixtures/weapp/mini')
/** The harness's page for the app. */
export const APP_PAGE = path.join(root, '.cache/weapp-preview')

/** Builds the mini-program where it has not been built, and the harness's page for it. */
export async function buildAppHarness(): Promise<BuildResult> {
  if (!fs.existsSync(path.join(APP_DIST, 'app.json')))
    execFileSync('npm', ['run', 'build:weapp'], { cwd: root, stdio: 'inherit' })
  return buildHarness(APP_DIST, APP_PAGE)
}
