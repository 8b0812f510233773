import { spawnSync } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'
import { built } from '../../../tsx'

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(...built('config/scripts/publish.ts', ...args), {
    encoding: 'utf8',
    env: { ...process.env, SITE_ORIGIN: '' },
  })
  return { status, stdout, stderr }
}

describe('npm run publish', { timeout: 60_000 }, () => {
  it('says what it has done, and why there are no feeds', async () => {
    const content = await temporaryFolder(await libraryFiles())
    const out = await temporaryFolder()
    const cache = await temporaryFolder()
    const { status, stdout, stderr } = run(
      '--content',
      content,
      '--out',
      out,
      '--cache',
      cache,
      '--without-cards',
    )
    expect(status).toBe(0)
    // Fonts are 25 of them with their licence; one that a variant shares with another is found to be there.
    expect(stdout).toMatch(/^5 articles, 5 compiled; 67 files written, 8 unchanged, 0 removed, \d+ bytes\n$/)
    expect(stderr).toBe('No feeds and no sitemap: name the H5 site by --site\n')
  })

  it('tells the formats that there are', () => {
    expect(run('--help').stdout).toContain('one of 1, 2, 3, 4, 5 (default: 5, the latest)')
  })

  it('refuses to draw pages of a build that other code has made, and publishes nothing then', async () => {
    const content = await temporaryFolder(await libraryFiles())
    const out = await temporaryFolder()
    const dist = await temporaryFolder({ '.build.json': '{}', '.pages.json': '{}', '.code': 'another' })
    const where = ['--content', content, '--out', out, '--cache', await temporaryFolder()]
    const draw = () => run(...where, '--without-cards', '--site', 'https://your.site', '--pages', dist)
    const { status, stderr } = draw()
    expect(status).toBe(1)
    expect(stderr).toContain(`${dist}: This build was made by other code`)
    expect(await readdir(out)).toEqual([])
    await rm(path.join(dist, '.code'))
    expect(draw().stderr).toContain(`${dist}: There is no H5 build of this edition here`)
  })

  it('exits with 2 where it is not understood', () => {
    expect(run().status).toBe(2)
    expect(run('--out', 'x', '--site', 'example.com').status).toBe(2)
  })
})
