import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { buildH5, makeBuild, stepsOf } from '../../../config/scripts/build-h5'
import { inTurn } from '../../../config/scripts/turn'
import { temporaryFolder } from '../publishing/temporary'

const root = path.resolve(__dirname, '../../..')

describe('a build to look at', () => {
  let dist: string
  let own: string
  const runs: string[] = []
  let built: string
  /** A build whose one page says what it was made of. */
  const making = (sources: string) => ({
    folders: [dist, own],
    built,
    made: () => Promise.resolve(sources),
    compress: () => Promise.resolve(),
    run: async () => {
      runs.push(sources)
      await writeFile(path.join(built, 'index.html'), sources)
    },
  })
  const pageIn = (folder: string): Promise<string> =>
    readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '')

  beforeEach(async () => {
    const folder = await temporaryFolder()
    dist = path.join(folder, 'dist/h5')
    own = path.join(folder, 'start/h5')
    built = await temporaryFolder()
    runs.length = 0
    vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  })

  it('is the one made for the site, where that is of the same sources and settings', async () => {
    await makeBuild(dist, making('site'))
    expect(await buildH5(making('site'))).toBe(dist)
    expect(runs).toEqual(['site'])
  })

  it('is made in a folder of its own where the one for the site is of others, and leaves that alone', async () => {
    await makeBuild(dist, making('site at https://your.site'))
    expect(await buildH5(making('plain'))).toBe(own)
    expect(await pageIn(dist)).toBe('site at https://your.site')
    expect(await pageIn(own)).toBe('plain')
    expect(await buildH5(making('plain'))).toBe(own)
    expect(runs).toEqual(['site at https://your.site', 'plain'])
  })

  it('is made anew when asked for, and after a change', async () => {
    await buildH5(making('plain'))
    await buildH5({ ...making('plain'), force: true })
    await buildH5(making('changed'))
    expect(runs).toEqual(['plain', 'plain', 'changed'])
  })

  it('is not taken for done where a step failed', async () => {
    const failing = { ...making('plain'), run: () => Promise.reject(new Error('no')) }
    await expect(buildH5(failing)).rejects.toThrow('no')
    await buildH5(making('plain'))
    expect(runs).toEqual(['plain'])
  })
})

it('every step of a build is for the folder that was named', () => {
  const steps = stepsOf(path.join(root, '.cache/elsewhere/h5'), '/srv/reader/h5')
  for (const { command, env } of steps)
    expect([env?.OUTPUT_DIR, ...command].join(' ')).toContain('.cache/elsewhere/h5')
  expect(steps).toHaveLength(3)
})

describe('Taro, which empties the folder that it builds into', () => {
  it.each(['dist/h5', '.cache/../src'])(
    'builds into none that may hold anything: %s',
    OUTPUT_DIR => {
      const { status, stderr, stdout } = spawnSync('npx', ['taro', 'build', '--type', 'h5'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, OUTPUT_DIR },
      })
      expect(stdout + stderr).toContain(`Taro would empty ${OUTPUT_DIR}: build with npm run build:h5`)
      expect(status).not.toBe(0)
    },
    60_000,
  )
})

describe('turns', () => {
  it('are taken one after the other, also by processes, and one that waits says so', async () => {
    const folder = await temporaryFolder()
    const done = path.join(folder, 'done')
    const first = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'turn-taker.ts'), folder, done],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    await once(first, 'message')
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    let isMine = false
    const second = inTurn(() => {
      isMine = true
      return Promise.resolve()
    }, folder)
    await vi.waitFor(() => expect(said).toHaveBeenCalledWith(expect.stringContaining('waiting for it')))
    expect(isMine).toBe(false)
    await writeFile(done, '')
    await second
    expect(isMine).toBe(true)
    if (first.exitCode === null) await once(first, 'exit')
  })

  it('are given back where the work fails', async () => {
    const folder = await temporaryFolder()
    await expect(inTurn(() => Promise.reject(new Error('no')), folder)).rejects.toThrow('no')
    expect(await inTurn(() => Promise.resolve('next'), folder)).toBe('next')
  })
})
