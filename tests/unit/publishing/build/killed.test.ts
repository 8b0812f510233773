/** kill -9 at any moment of a publish: sources whole, what is served whole, and the next publish sets all right. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { VARIANTS } from '../../../../src/model/values'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { editionsOf, rollBack } from '../../../../src/publishing/build/rollback'
import { runs } from '../../../nightly'
import { libraryFiles } from './library'
import { temporaryFolder } from '../temporary'
import { Kills } from '../kills'
import { addForeign } from './foreign'
import { bytesBelow, readServed } from './served'

const ROUNDS = runs(1, 100)
const SITE = 'https://site.example'

interface Folders {
  contentDir: string
  outDir: string
  cacheDir: string
}

/**
 * Publishes in a process of its own.
 * @param lives milliseconds before kill -9; absent: it may end by itself
 * @param edition is put back instead
 */
async function publishElsewhere(
  { contentDir, outDir, cacheDir }: Folders,
  lives?: number,
  edition = '',
): Promise<{ takes: number; isKilled: boolean }> {
  const child = fork(path.join(__dirname, 'publisher.ts'), [contentDir, outDir, cacheDir], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  await once(child, 'message')
  const began = performance.now()
  child.send(edition)
  const timer = lives === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), lives)
  const [code, signal] = (await ended) as [number | null, string | null]
  clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the publisher ended with ${code ?? signal ?? ''}`)
  return { takes: performance.now() - began, isKilled: signal === 'SIGKILL' }
}

describe('a publish that is killed', { timeout: 180_000 + ROUNDS * 20_000 }, () => {
  it(`leaves sources and library whole, ${ROUNDS} times out of ${ROUNDS}`, async () => {
    const folders = {
      contentDir: await temporaryFolder(await libraryFiles()),
      outDir: await temporaryFolder(),
      cacheDir: await temporaryFolder(),
    }
    const { contentDir, outDir } = folders
    const file = path.join(contentDir, 'he-bu/qiao.md')
    const text = await readFile(file, 'utf8')
    await publishLibrary({ ...folders, site: SITE })
    const foreign = await addForeign(outDir)
    await writeFile(file, text.replace('渡船停了', '渡船不开了'))
    let { takes } = await publishElsewhere(folders)
    const kills = new Kills('publish', ROUNDS)
    for (let round = 0; kills.areWanted; round += 1) {
      const word = `渡船第${round}次停了`
      await writeFile(file, text.replace('渡船停了', word).replace('二十年', `${round + 20}年`))
      const sources = await bytesBelow(contentDir)
      // Spread over the whole of a publish, with chance within each part.
      const lives = (((round % ROUNDS) + Math.random()) / ROUNDS) * takes
      const { isKilled, takes: taken } = await publishElsewhere(folders, lives)
      // One that got away tells how long it really takes: the machine may have been busier at first.
      if (!isKilled) takes = taken
      expect(await readServed(outDir), `killed in round ${round}`).toBe(20)
      expect(await bytesBelow(contentDir)).toEqual(sources)
      expect(await bytesBelow(outDir)).toMatchObject(foreign)
      const texts = VARIANTS.map(variant => readFile(path.join(outDir, `a/qiao.${variant}.json`), 'utf8'))
      if (isKilled) kills.count(await Promise.all(texts), word)
    }
    kills.tell()
    await publishElsewhere(folders)
    // The same two editions without a kill: that its words have changed stands in the article.
    const straight = {
      contentDir,
      outDir: await temporaryFolder(),
      cacheDir: await temporaryFolder(),
      site: SITE,
    }
    const last = await readFile(file, 'utf8')
    await writeFile(file, text)
    await publishLibrary(straight)
    await writeFile(file, last)
    await publishLibrary(straight)
    expect(await bytesBelow(outDir)).toEqual({ ...(await bytesBelow(straight.outDir)), ...foreign })
  })
})

describe('a rollback that is killed', { timeout: 180_000 + ROUNDS * 30_000 }, () => {
  it(`leaves the library whole, and the next one finishes, ${ROUNDS} times out of ${ROUNDS}`, async () => {
    const folders = {
      contentDir: await temporaryFolder(await libraryFiles()),
      outDir: await temporaryFolder(),
      cacheDir: await temporaryFolder(),
    }
    const { contentDir, outDir } = folders
    const file = path.join(contentDir, 'he-bu/qiao.md')
    await publishLibrary({ ...folders, site: SITE })
    const foreign = await addForeign(outDir)
    const first = await bytesBelow(outDir)
    await writeFile(file, (await readFile(file, 'utf8')).replace('渡船停了', '渡船不开了'))
    await publishLibrary({ ...folders, site: SITE })
    const second = await bytesBelow(outDir)
    const [now = '', before = ''] = (await editionsOf(folders)).map(({ name }) => name)
    let { takes } = await publishElsewhere(folders, undefined, before)
    expect(await bytesBelow(outDir)).toEqual(first)
    const kills = new Kills('rollback', ROUNDS)
    for (let round = 0; kills.areWanted; round += 1) {
      await rollBack(folders, now)
      expect(await bytesBelow(outDir)).toEqual(second)
      const lives = (((round % ROUNDS) + Math.random()) / ROUNDS) * takes
      const { isKilled, takes: taken } = await publishElsewhere(folders, lives, before)
      if (!isKilled) takes = taken
      expect(await readServed(outDir), `killed in round ${round}`).toBe(20)
      expect(await bytesBelow(outDir)).toMatchObject(foreign)
      const texts = VARIANTS.map(variant => readFile(path.join(outDir, `a/qiao.${variant}.json`), 'utf8'))
      // The words of its text are in both.
      if (isKilled) kills.count(await Promise.all(texts), '"title":"渡船停了"')
      await rollBack(folders, before)
      expect(await bytesBelow(outDir)).toEqual(first)
    }
    kills.tell()
  })
})
