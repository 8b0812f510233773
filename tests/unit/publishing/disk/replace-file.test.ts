import { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { replaceFile, replaceMade } from '../../../../src/publishing/disk/replace-file'
import { temporaryFolder } from '../temporary'

const WAYS = [
  { name: 'what is kept', replace: replaceFile },
  {
    name: 'what can be made again',
    replace: async (file: string, bytes: Uint8Array) => Promise.resolve(replaceMade(file, bytes)),
  },
]

describe.each(WAYS)('$name', ({ replace }) => {
  it('keeps the rights of the file that was there, and a link to it', async () => {
    const folder = await temporaryFolder({ 'a.md': 'old' })
    const [file, link] = [path.join(folder, 'a.md'), path.join(folder, 'link.md')]
    await chmod(file, 0o640)
    await symlink(file, link)
    await replace(link, Buffer.from('new'))
    expect(await readFile(file, 'utf8')).toBe('new')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect((await lstat(link)).isSymbolicLink()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['a.md', 'link.md'])
  })

  it('leaves nothing behind where it fails', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'a.md'))
    await writeFile(path.join(folder, 'a.md/in-the-way'), '')
    await expect(replace(path.join(folder, 'a.md'), Buffer.from('new'))).rejects.toThrow(
      /EISDIR|ENOTEMPTY|EEXIST/,
    )
    expect(await readdir(folder)).toEqual(['a.md'])
  })

  it('takes the place of a link that leads nowhere', async () => {
    const folder = await temporaryFolder()
    await symlink('gone', path.join(folder, 'a.md'))
    await replace(path.join(folder, 'a.md'), Buffer.from('new'))
    expect((await lstat(path.join(folder, 'a.md'))).isFile()).toBe(true)
    expect(await readdir(folder)).toEqual(['a.md'])
  })
})
