import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { watchFolder } from '../../../config/watch-folder'

it('does its work once for a burst of changes below the folder, and again for what changes meanwhile', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'watched-'))
  await mkdir(path.join(folder, 'series'))
  let finish = (): void => {}
  let running = 0
  const work = vi.fn(() => {
    expect((running += 1)).toBe(1)
    return new Promise<void>(resolve => {
      finish = () => {
        running -= 1
        resolve()
      }
    })
  })
  const watching = watchFolder(folder, work)
  onTestFinished(() => {
    watching.close()
    return rm(folder, { recursive: true })
  })
  const edit = (name: string): Promise<void> => writeFile(path.join(folder, 'series', name), name)

  await Promise.all(['a.md', 'b.md', 'c.md'].map(edit))
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1), 10_000)
  await edit('d.md')
  await new Promise(resolve => setTimeout(resolve, 600)) // longer than a folder takes to settle
  expect(work).toHaveBeenCalledTimes(1)
  finish()
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(2), 10_000)
  finish()
})
