/** Names of folders and words of titles that no address, no feed and no file can carry. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { CONTROLS, OUTSIDE_WORDS } from '../../../outside-words'
import { built, tsx } from '../../../tsx'
import { temporaryFolder } from '../temporary'

const SERIES = 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n'
const article = (title: string): string =>
  `---\nid: deng\ntitle: ${JSON.stringify(title)}\nscript: zh-Hans\nsummary: ${JSON.stringify(title)}\n---\n\n灯还亮着。\n`

describe('a folder of a series', () => {
  it.each([
    ['系列', 'small letters'],
    ['X', 'small letters'],
    ['a&b', 'small letters'],
    ['a b', 'small letters'],
    ['a'.repeat(65), '64 letters'],
    ['con', 'Windows'],
  ])('called %s is refused by name', async (name, mend) => {
    const contentDir = await temporaryFolder({ [`${name}/series.yaml`]: SERIES })
    await expect(compileLibrary({ contentDir })).rejects.toThrow(
      new RegExp(`/${name}: The name of this folder cannot be .*${mend}`),
    )
  })

  it('that holds neither is none of ours', async () => {
    const contentDir = await temporaryFolder({ '系列/notes.txt': '', 'he-bu/series.yaml': SERIES })
    expect(await compileLibrary({ contentDir })).toMatchObject({ series: 1 })
  })
})

describe('commands', { timeout: 60_000 }, () => {
  it.each([
    ['src/publishing/cli/compile.ts', ['--out', 'OUT']],
    ['config/scripts/publish.ts', ['--out', 'OUT', '--without-cards']],
    ['src/publishing/cli/review.ts', []],
    ['src/publishing/cli/import.ts', ['--out', 'CONTENT', 'CONTENT/a.txt']],
  ])('%s: says what is wrong with the folder, and ends with 1', async (command, args) => {
    const content = await temporaryFolder({ '系列/series.yaml': SERIES, 'a.txt': '灯\n\n灯还亮着。\n' })
    const out = await temporaryFolder()
    const filled = args.map(arg => arg.replace('CONTENT', content).replace('OUT', out))
    const named = command.endsWith('import.ts') ? [] : ['--content', content]
    const runner = command.endsWith('compile.ts') ? tsx : built
    const { status, stdout, stderr } = spawnSync(...runner(command, ...named, ...filled), {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('系列: The name of this folder')
    expect(stdout + stderr).not.toMatch(/^ {4}at /m)
  })
})

describe('a title', { timeout: 60_000 }, () => {
  it.each(CONTROLS)('with %j leaves every feed sound', async word => {
    const contentDir = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article(`灯${word}亮`),
    })
    const outDir = await temporaryFolder()
    await publishLibrary({ contentDir, outDir, cacheDir: await temporaryFolder(), site: 'https://a.example' })
    const rss = await readFile(path.join(outDir, 'feeds/he-bu.zh-Hans.rss.xml'), 'utf8')
    expect(rss).toContain('<title>灯')
    // eslint-disable-next-line no-control-regex -- what XML 1.0 does not have
    expect(rss).not.toMatch(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  })

  it('of any odd words together too', async () => {
    const title = OUTSIDE_WORDS.filter(word => word.trim() !== '').join('灯')
    const contentDir = await temporaryFolder({ 'he-bu/series.yaml': SERIES, 'he-bu/deng.md': article(title) })
    const outDir = await temporaryFolder()
    await publishLibrary({ contentDir, outDir, cacheDir: await temporaryFolder(), site: 'https://a.example' })
    expect(await readFile(path.join(outDir, 'feeds/he-bu.original.rss.xml'), 'utf8')).toContain('constructor')
  })
})
