import { execFile } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.resolve(__dirname, '../../..')

it('npm run preview:weapp knows its port, and refuses what is none', async () => {
  const command = [
    path.join(root, 'node_modules/tsx/dist/cli.mjs'),
    'tests/weapp/harness/preview.ts',
    '--port',
    'http',
  ]
  const stderr = await new Promise<string>(resolve => {
    execFile(process.execPath, command, { cwd: root }, (_error, _stdout, said) => resolve(said))
  })
  expect(stderr).toMatch(/"http" is not a port.*as in `npm run preview:weapp -- --port 8080`/)
})
