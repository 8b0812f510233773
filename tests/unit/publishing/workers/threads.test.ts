/** Work is the same in whichever thread it is done, and so is what is said of a failure. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { systemProblem } from '../../../../src/publishing/disk/system-error'
import { PublishingError } from '../../../../src/publishing/errors'
import { segment } from '../../../../src/publishing/script/segment'
import { here, withThreads, type Run } from '../../../../src/publishing/workers/threads'
import { temporaryFolder } from '../temporary'

/** More than are done before a thread is started. */
const MANY = 80

const article = (at: number): string =>
  `---\nid: n${at}\ntitle: 第${at}里路\norder: ${at}\nscript: zh-Hans\n---\n\n第${at}里路上的人说，头发白了，渡船的里程还长，渡船停了。\n`

const files = (): Record<string, string> => ({
  'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n',
  ...Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`lu/n${at}.md`, article(at)])),
})

/** All at once, so that the thread beside this one has its share. */
const readAll = (run: Run, folder: string) =>
  Promise.all(Array.from({ length: MANY }, (_, at) => run('read', folder, `n${at}.md`)))

/** A thread is at hand from then on. */
const busy = async (run: Run, folder: string): Promise<void> => {
  await readAll(run, folder)
}

beforeAll(() => {
  segment('')
}, 60_000)

describe('a thread', { timeout: 120_000 }, () => {
  it('gives what this one gives', async () => {
    const folder = path.join(await temporaryFolder(files()), 'lu')
    expect(await withThreads(run => readAll(run, folder))).toEqual(await readAll(here, folder))
  })

  it('names file and line of a source that is not right, all problems at once', async () => {
    const contentDir = await temporaryFolder(files())
    const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
    const broken = ['n8.md', 'n9.md', 'n79.md']
    for (const name of broken)
      await writeFile(path.join(contentDir, 'lu', name), article(0).replace('zh-Hans', 'zh'))
    const error: unknown = await publishLibrary({ contentDir, outDir, cacheDir }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(PublishingError)
    const places = (error as PublishingError).problems.map(
      ({ file, line }) => `${path.basename(file)}:${line}`,
    )
    expect(places.sort()).toEqual(['n79.md:5', 'n8.md:5', 'n9.md:5'])
  })

  it('tells what the system says', async () => {
    const folder = path.join(await temporaryFolder(files()), 'lu')
    const error = await withThreads(async run => {
      await busy(run, folder)
      // Within a file, as if it were a folder.
      return run('read', path.join(folder, 'n0.md'), 'n1.md').catch((thrown: unknown) => thrown)
    })
    expect(systemProblem(error)?.file).toBe(path.join(folder, 'n0.md/n1.md'))
  })

  it('that is brought down fails its task, and does not hold up the end', async () => {
    const folder = path.join(await temporaryFolder(files()), 'lu')
    const failed = withThreads(async run => {
      await busy(run, folder)
      // Nothing that can be sent to another thread.
      await run('group', path.join(folder, 'group'), [(() => 0) as never])
    })
    await expect(failed).rejects.toThrow(/could not be cloned/)
  })
})
