import { execFile } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(__dirname, '../../..')

/** Runs `npm start`'s program with arguments that it ends on before it builds anything. */
const start = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise(resolve => {
    const command = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'config/serve/start.ts', ...args]
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })

describe('npm start', () => {
  it.each([
    [['--port', 'http'], /"http" is not a port: type a number up to 65535/],
    [['--port', '65536'], /"65536" is not a port/],
    [['--port'], /"" is not a port/],
    [['--hots'], /There is no option --hots/],
    [['dist'], /"dist" is not understood here/],
  ])('%s is a usage error, with the mend', async (args, message) => {
    const { code, stderr } = await start(...args)
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/--port=<N>/)
  })

  it('explains itself', async () => {
    const { code, stdout } = await start('--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(/--host.*QR code/)
  })
})
