import { rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../../../config/scripts/fingerprint'
import { makeSite, removeSite } from './site'

describe('fingerprint', () => {
  let root: string
  const now = (settings?: string[]): Promise<string> => fingerprint(root, ['src', 'package.json'], settings)
  beforeEach(async () => {
    root = await makeSite({
      'src/a.ts': 'one',
      'src/deep/b.ts': 'two',
      'package.json': '{}',
      'README.md': 'x',
    })
  })
  afterEach(() => removeSite(root))

  it('stays the same while contents do, whatever the times and other files say', async () => {
    const before = await now()
    await utimes(path.join(root, 'src/a.ts'), new Date(0), new Date(0))
    await writeFile(path.join(root, 'README.md'), 'changed')
    expect(await now()).toBe(before)
  })

  it.each<[string, () => Promise<void>]>([
    ['a changed file', () => writeFile(path.join(root, 'src/deep/b.ts'), 'three')],
    ['a new file', () => writeFile(path.join(root, 'src/c.ts'), '')],
    ['a deleted file', () => rm(path.join(root, 'src/a.ts'))],
    ['a changed single file', () => writeFile(path.join(root, 'package.json'), '{ }')],
  ])('differs after %s', async (_, change) => {
    const before = await now()
    await change()
    expect(await now()).not.toBe(before)
  })

  it('differs by the settings', async () => {
    expect(await now(['https://a.example'])).not.toBe(await now(['https://b.example']))
  })
})
