/** A publish that the system really denies: run as a user without rights, for root may write anywhere. */
import { spawnSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'
import { bytesBelow, readServed } from './served'

const root = path.join(__dirname, '../../../..')
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

const publish = (content: string, out: string, cache: string, by: object) =>
  spawnSync(
    process.execPath,
    [
      path.join(root, 'node_modules/tsx/dist/cli.mjs'),
      'config/scripts/publish.ts',
      ...['--content', content, '--out', out, '--cache', cache, '--without-cards'],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SITE_ORIGIN: '', HOME: '/tmp' }, ...by },
  )

describe('a folder that may not be written to', { timeout: 120_000 }, () => {
  it('is named with the mend; what is served stays as it was', async () => {
    const content = await temporaryFolder(await libraryFiles())
    const [out, cache] = [await temporaryFolder(), await temporaryFolder()]
    for (const folder of [content, cache, out]) await chmod(folder, 0o777)
    expect(publish(content, out, cache, nobody).status).toBe(0)
    const before = await bytesBelow(out)
    await chmod(out, 0o555)
    const { status, stderr } = publish(content, out, cache, nobody)
    expect(status).toBe(1)
    expect(stderr).toContain(`${out}/`)
    expect(stderr).toContain('Permission is denied. Give yourself the right')
    expect(await bytesBelow(out)).toEqual(before)
    expect(await readServed(out)).toBe(20)
    await chmod(out, 0o777)
  })

  it('where a source may not be read, nothing is written', async () => {
    const content = await temporaryFolder(await libraryFiles())
    const [out, cache] = [await temporaryFolder(), await temporaryFolder()]
    for (const folder of [content, cache, out]) await chmod(folder, 0o777)
    await chmod(path.join(content, 'he-bu/qiao.md'), 0)
    const { status, stderr } = publish(content, out, cache, nobody)
    expect(status).toBe(1)
    expect(stderr).toContain('qiao.md: Permission is denied')
    expect(await bytesBelow(out)).toEqual({})
  })
})
