import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { withLock } from '../../../../src/publishing/disk/lock'
import { temporaryFolder } from '../temporary'

afterEach(() => vi.restoreAllMocks())

it('a user whom the system knows by number alone, as in a container, can publish too', async () => {
  vi.spyOn(os, 'userInfo').mockImplementation(() => {
    throw new Error('A system error occurred: uv_os_get_passwd returned ENOENT')
  })
  const folder = await temporaryFolder()
  const owner = await withLock(folder, 'publish', () => readFile(path.join(folder, '.publisher'), 'utf8'))
  expect(owner).toMatch(/^user \d+, process \d+ on /)
})
