/** A mini-program built for one spec, with an environment of its own, and served in the harness. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { buildHarness } from './harness/build'
import { serve, type Served } from './harness/serve'

const ROOT = path.resolve(__dirname, '../..')

/**
 * @param name of the folder below `.cache` that it is built in
 * @param env what the build is told, LIBRARY_URL say
 */
export function buildApp(name: string, env: Record<string, string>): void {
  execFileSync('npx', ['taro', 'build', '--type', 'weapp'], {
    cwd: ROOT,
    stdio: 'pipe',
    env: { ...process.env, ...env, OUTPUT_DIR: outputOf(name) },
  })
}

/** The built files of such an app, from the repository's root. */
export const outputOf = (name: string): string => `.cache/${name}/dist`

export async function serveApp(name: string): Promise<Served> {
  const page = path.join(ROOT, `.cache/${name}/page`)
  return serve((await buildHarness(path.join(ROOT, outputOf(name)), page)).out)
}
