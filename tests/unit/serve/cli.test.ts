import { execFile, spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runCli } from '../../../config/scripts/cli'
import { siteIn } from '../../../config/serve/elsewhere'
import { siteOrigin } from '../../../src/publishing/cli/site-origin'
import { tsx } from '../../tsx'

const root = path.resolve(__dirname, '../../..')

describe('a command that the system refuses', () => {
  const { argv, exitCode } = process
  afterEach(() => {
    process.argv = argv
    process.exitCode = exitCode
    vi.restoreAllMocks()
  })

  it.each([
    ['EROFS', /This folder can be read only/],
    ['EACCES', /Permission is denied/],
  ])('says what is in the way on %s, and where, without a stack', async (code, words) => {
    process.argv = ['node', 'command']
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const error = Object.assign(new Error(`${code}: mkdir`), { code, path: '/srv/checkout/.cache' })
    await runCli({ meta: { name: 'command' }, args: {}, run: () => Promise.reject(error) })
    const [[text]] = said.mock.calls as [[string]]
    expect(text).toMatch(words)
    expect(text).toContain('/srv/checkout/.cache')
    expect(text).not.toMatch(/^\s+at /m)
    expect(process.exitCode).toBe(1)
  })
})

describe('a build into a folder that is none of its own', { timeout: 60_000 }, () => {
  it.each([
    ['/', 'this is the root of the disk'],
    ['.', 'this is the repository'],
    ['src', 'the folder of the sources lies in it'],
  ])('%s is refused in plain words', (OUTPUT_DIR, why) => {
    const env = { ...process.env, OUTPUT_DIR }
    const { status, stderr } = spawnSync(...tsx('config/scripts/build.ts'), { encoding: 'utf8', env })
    expect(stderr).toMatch(
      new RegExp(`Nothing is written here: ${why}. Name a folder of its own, such as [^\n]+\n$`),
    )
    expect(stderr).not.toContain('nobody has foreseen')
    expect(status).toBe(1)
  })
})

describe('the address of the site', () => {
  it.each(['https://your.site', 'https://your.site/', 'http://127.0.0.1:4173//'])('%s is a root', address => {
    expect(siteOrigin(address)).toBe(new URL(address).origin)
    expect(siteIn({ SITE_ORIGIN: address })?.origin).toBe(new URL(address).origin)
  })

  it.each([
    'https://your.site/sub/',
    'https://your.site/sub',
    'https://your.site/?a',
    'https://your.site/#a',
  ])('%s is refused: its path would be dropped', address => {
    expect(() => siteOrigin(address)).toThrow(
      `--site is the root of a host, such as https://your.site: the reader cannot lie below it, at ${address}`,
    )
    expect(() => siteIn({ SITE_ORIGIN: address })).toThrow('Set it to https://your.site.')
  })

  it('with a path ends a build before it begins', async () => {
    const code = await new Promise<{ code: unknown; stderr: string }>(resolve => {
      const env = { ...process.env, SITE_ORIGIN: 'https://your.site/sub/' }
      execFile(
        process.execPath,
        ['--import', 'tsx', 'config/scripts/build.ts'],
        { cwd: root, env },
        (error, _, stderr) => resolve({ code: error?.code, stderr }),
      )
    })
    expect(code).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Set it to https://your.site.') as string,
    })
  })
})
