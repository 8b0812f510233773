/** A wrong or an empty folder of sources does not take the library back. */
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary, type PublishOptions } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { temporaryFolder } from '../temporary'
import { bytesBelow } from './served'

beforeAll(() => {
  segment('')
}, 60_000)

/** A library of so many short articles, published. */
async function published(articles: number) {
  const files: Record<string, string> = { 'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n' }
  for (let at = 0; at < articles; at++)
    files[`lu/n${at}.md`] = `---\nid: n${at}\ntitle: 第${at}里\nscript: zh-Hans\n---\n\n第${at}里路。\n`
  const contentDir = await temporaryFolder(files)
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const publish = (options?: Partial<PublishOptions>) =>
    publishLibrary({ contentDir, outDir, cacheDir, ...options })
  await publish()
  return {
    outDir,
    publish,
    remove: async (from: number, to: number) => {
      for (let at = from; at < to; at++) await rm(path.join(contentDir, `lu/n${at}.md`))
    },
    series: path.join(contentDir, 'lu'),
  }
}

describe('a publish that would take too much back', { timeout: 120_000 }, () => {
  it('an empty folder, one of a single series, and one of something else are refused', async () => {
    const { outDir, publish, series } = await published(8)
    const before = await bytesBelow(outDir)
    await expect(publish({ contentDir: await temporaryFolder() })).rejects.toThrow(/There is no series here/)
    await expect(publish({ contentDir: series })).rejects.toThrow(
      /This is the folder of one series\. Name the folder that it lies in/,
    )
    const other = await temporaryFolder({ 'photos/a.jpg': '', 'readme.txt': '' })
    await expect(publish({ contentDir: other, withdraw: 8 })).rejects.toThrow(/There is no series here/)
    expect(await bytesBelow(outDir)).toEqual(before)
  })

  it('another library is, too: the number has to be said, and to be right', async () => {
    const { outDir, publish } = await published(8)
    const before = await bytesBelow(outDir)
    const contentDir = await temporaryFolder({
      'he/series.yaml': 'title: 河\nscript: zh-Hans\ntags: [河]\n',
    })
    await expect(publish({ contentDir })).rejects.toThrow(
      /would withdraw 8 of 8 articles: n0, n1, n2, n3, n4 and 3 more\. .* --withdraw 8/,
    )
    await expect(publish({ contentDir, withdraw: 7 })).rejects.toThrow(/You said --withdraw 7/)
    expect(await bytesBelow(outDir)).toEqual(before)
    expect((await publish({ contentDir, withdraw: 8 })).withdrawn).toHaveLength(8)
    // They are withdrawn by now: nothing more is asked.
    expect((await publish({ contentDir })).withdrawn).toHaveLength(8)
  })

  it('five at a time go without a word, and so does one in twenty of many', async () => {
    const { publish, remove } = await published(160)
    await remove(0, 5)
    expect((await publish()).withdrawn).toHaveLength(5)
    await remove(5, 12) // 7 of 155
    expect((await publish()).withdrawn).toHaveLength(12)
    await remove(12, 20) // 8 of 148 are more than one in twenty
    await expect(publish()).rejects.toThrow(/would withdraw 8 of 148/)
  })
})
