/** An import that is killed, or that the disk refuses: nothing is half, and nothing that was there is lost. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../../../src/publishing/disk/lock'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { parseArticle } from '../../../../src/publishing/source/article-file'
import { parseSeries } from '../../../../src/publishing/source/series-file'
import { runs } from '../../../nightly'
import { Kills } from '../kills'
import { temporaryFolder } from '../temporary'
import { built } from '../../../tsx'

const root = path.join(__dirname, '../../../..')
const articles = (version: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `in/${String(at).padStart(2, '0')}.txt`,
      `【河埠头】第${at}盏灯\n\n清晨五点，渡口的灯还亮着，${version}。\n\n${'船慢慢靠岸。'.repeat(2_000)}`,
    ]),
  )

/** @param uid user to run as: root may write anywhere */
function start(args: string[], uid?: number): ChildProcess {
  return spawn(...built('src/publishing/cli/import.ts', ...args), {
    cwd: root,
    ...(uid === undefined ? {} : { uid, gid: uid, env: { ...process.env, HOME: '/tmp' } }),
  })
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const code = await new Promise<number | null>(resolve => child.once('close', resolve))
  return { code, stdout, stderr }
}

/** Every file is read as what its name says, and every article has its series. @returns the articles' texts */
async function expectWhole(content: string): Promise<string[]> {
  const folder = path.join(content, 'he-bu-tou')
  const names = await readdir(folder).catch(() => [])
  const sources: string[] = []
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8')
    if (name.endsWith('.md')) {
      expect(parseArticle(text, name).blocks).toHaveLength(2)
      expect(text).toContain('船慢慢靠岸。'.repeat(2_000)) // to its end
      sources.push(text)
    }
    if (name === 'series.yaml') expect(parseSeries(text, name).tags).toEqual(['河埠头'])
    if (name.endsWith('.origin.txt')) expect(text).toMatch(/^【河埠头】第\d+盏灯\n.*靠岸。$/s)
  }
  if (sources.length > 0) expect(names).toContain('series.yaml')
  return sources
}

/** In each of them more articles go in before the kill than in the one before. */
const ROUNDS = runs(2, 100)
const MOST_WRITTEN = 24

describe('an import that is killed', { timeout: 240_000 + ROUNDS * 20_000 }, () => {
  it(`leaves whole files, at ${ROUNDS} moments, and the next one finishes`, async () => {
    const folder = await temporaryFolder()
    const content = path.join(folder, 'content')
    const args = [path.join(folder, 'in'), '--out', content]
    await mkdir(path.join(folder, 'in'))
    const kills = new Kills('import', ROUNDS)
    for (let round = 0; kills.areWanted; round++) {
      const written = Math.floor(((round % ROUNDS) * MOST_WRITTEN) / ROUNDS)
      const word = `天还没有亮${round}。`
      for (const [name, text] of Object.entries(articles(word.slice(0, -1))))
        await writeFile(path.join(folder, name), text)
      const child = start(args)
      const end = ended(child)
      // The report names each article as it goes in: that is the moment to strike, some milliseconds later.
      let seen = 0
      await new Promise<void>(resolve => {
        child.stdout?.on('data', (chunk: Buffer) => {
          seen += chunk.toString().match(/\((?:new|updated|unchanged)\)/g)?.length ?? 0
          if (seen > written) resolve()
        })
        child.once('close', () => resolve())
      })
      await new Promise(resolve => setTimeout(resolve, Math.random() * 30))
      child.kill('SIGKILL')
      await end
      const sources = await expectWhole(content)
      expect(sources.length).toBeGreaterThan(written)
      if (child.signalCode === 'SIGKILL') kills.count(sources, word)
    }
    kills.tell()
    const into = path.join(content, 'he-bu-tou')
    const isOwn = (name: string): boolean => /\.(?:md|txt|yaml)$/.test(name)
    // Named as a draft is, and not of the process that was killed last.
    const foreign = ['x.md.123456', 'photo.jpg.1']
    for (const name of foreign) {
      await writeFile(path.join(into, name), 'mine')
      await utimes(path.join(into, name), new Date(0), new Date(0))
    }
    const { code } = await ended(start(args))
    expect(code).toBe(0)
    expect(await expectWhole(content)).toHaveLength(40)
    expect((await readdir(into)).filter(one => !isOwn(one)).sort()).toEqual([...foreign].sort())
    await compileLibrary({ contentDir: content })
  })
})

describe('a disk that refuses', { timeout: 60_000 }, () => {
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined

  it('a folder that may not be written to: says so, and leaves the library as it was', async () => {
    const folder = await temporaryFolder({
      'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。',
      'content/he-bu-tou/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
    })
    await chmod(folder, 0o755)
    const series = path.join(folder, 'content/he-bu-tou')
    await chmod(path.join(folder, 'content'), 0o777)
    await chmod(series, 0o555)
    const args = [path.join(folder, 'a.txt'), '--json', '--out', path.join(folder, 'content')]
    const { code, stdout, stderr } = await ended(start(args, nobody))
    await chmod(series, 0o755)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    const [entry] = JSON.parse(stdout) as { error: string }[]
    expect(entry?.error).toMatch(/he-bu-tou\/.*: Permission is denied\. Give yourself the right/)
    expect(await readdir(series)).toEqual(['series.yaml'])
  })

  it('a file that may not be read, and a file where a folder should be', async () => {
    const folder = await temporaryFolder({
      'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。',
      'b.txt': '【河埠头】桥\n\n桥修好了，船也停了。',
      content: 'no folder',
    })
    await chmod(folder, 0o755)
    await chmod(path.join(folder, 'a.txt'), 0)
    const files = ['a.txt', 'b.txt'].map(name => path.join(folder, name))
    const child = start([...files, '--json', '--out', path.join(folder, 'content')], nobody)
    const { code, stdout } = await ended(child)
    expect(code).toBe(1)
    const entries = JSON.parse(stdout) as { error: string }[]
    expect(entries[0]?.error).toContain('a.txt: Permission is denied')
    expect(entries[1]?.error).toContain('A file stands where a folder should be')
    expect(await readFile(path.join(folder, 'content'), 'utf8')).toBe('no folder')
  })
})

describe('two imports into one library', { timeout: 60_000 }, () => {
  it('exclude each other: the second is told who is at it, and changes nothing', async () => {
    const folder = await temporaryFolder({ 'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。' })
    const content = path.join(folder, 'content')
    const args = [path.join(folder, 'a.txt'), '--json', '--out', content]
    const { code, stdout } = await withLock(content, 'import', () => ended(start(args)))
    expect(code).toBe(1)
    const [entry] = JSON.parse(stdout) as { error: string }[]
    expect(entry?.error).toContain(
      `are being imported into this folder by ${os.userInfo().username}, process`,
    )
    expect(entry?.error).toContain(`process ${process.pid} on ${os.hostname()}`)
    expect(await readdir(content)).toEqual([])
    expect((await ended(start(args))).code).toBe(0)
    expect(await readdir(content)).toEqual(['he-bu-tou'])
  })

  it('a dry run need not wait', async () => {
    const folder = await temporaryFolder({ 'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。' })
    const content = path.join(folder, 'content')
    const args = [path.join(folder, 'a.txt'), '--dry-run', '--out', content]
    const { code } = await withLock(content, 'import', () => ended(start(args)))
    expect(code).toBe(0)
  })
})
