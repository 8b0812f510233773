import { execFile } from 'node:child_process'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../../../src/publishing/cli/import-json'
import { temporaryFolder } from '../temporary'
import { built } from '../../../tsx'

const root = path.join(__dirname, '../../../..')
const seed = path.join(root, 'tests/fixtures/text/li-nan.txt')

interface Result {
  code: number
  stdout: string
  stderr: string
}

/** Run the command as npm does, with something on standard input. */
const run = (args: string[], input: string | Buffer = ''): Promise<Result> =>
  new Promise(resolve => {
    const child = execFile(
      ...built('src/publishing/cli/import.ts', ...args),
      { cwd: root },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
      },
    )
    child.stdin?.end(input)
  })

// Each test starts the command as a process of its own.
describe('npm run import', { timeout: 60_000 }, () => {
  it('reports the summary of an article and the sizes of its pictures', async () => {
    const out = await temporaryFolder()
    const file = path.join(out, '渡口.md')
    const picture = '<img data-src="https://img.example/a.png" data-w="800" data-ratio="0.5">'
    await writeFile(file, `---\ntitle: 渡口\nsummary: 一句話\n---\n\n她走了。\n\n${picture}\n`)
    const { stdout } = await run([file, '--dry-run', '--json', '--out', out])
    const [entry] = JSON.parse(stdout) as Entry[]
    expect(entry?.article?.summary).toBe('一句話')
    expect(entry?.article?.blocks[1]).toMatchObject({ type: 'figure', width: 800, height: 400 })
  })

  it('reports the seed as JSON and nothing else, and writes nothing when dry', async () => {
    const out = await temporaryFolder()
    const { code, stdout, stderr } = await run([
      seed,
      '--series',
      'jin-wei',
      '--id',
      'li-nan',
      '--dry-run',
      '--json',
      '--out',
      out,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [entry, ...others] = JSON.parse(stdout) as Entry[]
    expect(others).toEqual([])
    expect(entry).toMatchObject({ file: seed, ok: true, encoding: 'UTF-8', error: null })
    expect(entry?.article).toMatchObject({
      id: 'li-nan',
      tag: '津衛新青年',
      title: '李楠:職責所在 義不容辭',
      credits: [
        { role: '出品', names: ['《天津政法報》社“津衛青年”新媒體工作室'] },
        { role: '撰文', names: ['查旦一'] },
        { role: '編輯', names: ['查旦一', '小楓'] },
      ],
    })
    expect(entry?.article?.series).toHaveLength(10)
    expect(entry?.article?.blocks[0]).toEqual({
      type: 'heading',
      level: 2,
      content: ['職責所在 義不容辭'],
      text: '職責所在 義不容辭',
    })
    expect(entry?.leftOut.map(({ line }) => line)).toEqual([3, 73, 76, 79])
    expect(await readdir(out)).toEqual([])
  })

  it('does what it can, says what it cannot, and exits with 1', async () => {
    const folder = await temporaryFolder({
      'good.txt': iconv.encode('【河埠头】渡口\n\n清晨五点，渡口的灯还亮着，船慢慢靠岸。', 'gb18030'),
      'bad.txt': '渡口\n\n船慢慢靠\ufffd岸。',
      'page.pdf': '%PDF-1.7',
    })
    const files = ['good.txt', 'bad.txt', 'page.pdf', 'none.txt'].map(name => path.join(folder, name))
    const { code, stdout } = await run([...files, '--json', '--out', path.join(folder, 'content')])
    expect(code).toBe(1)
    const entries = JSON.parse(stdout) as Entry[]
    expect(entries.map(({ ok, encoding }) => [ok, encoding])).toEqual([
      [true, 'GB18030'],
      [false, null],
      [false, null],
      [false, null],
    ])
    expect(entries[1]?.error).toContain('bad.txt:3: Characters were lost')
    expect(entries[2]?.error).toContain('a PDF file')
    expect(entries[3]?.error).toContain('There is no such file')
    expect(await readFile(path.join(folder, 'content/he-bu-tou/du-kou.md'), 'utf8')).toContain('title: 渡口')
  })

  it.each([
    ['txt', '【河埠头】渡口', '【河埠头】灯'],
    ['md', '# 【河埠头】渡口', '# 【河埠头】灯'],
  ])('cuts a text that holds two articles where it is told to: %s', async (ending, one, other) => {
    const text = `${one}\n\n清晨五点，渡口的灯还亮着。\n\n${other}\n\n灯是守夜的人点的。\n\n分享到：\n`
    const folder = await temporaryFolder({ [`a.${ending}`]: text })
    const args = [path.join(folder, `a.${ending}`), '--json', '--out', path.join(folder, 'content')]
    const whole = JSON.parse((await run([...args, '--dry-run'])).stdout) as Entry[]
    expect(whole.map(({ article }) => article?.title)).toEqual(['渡口'])
    expect(whole[0]?.leftOut.filter(({ line }) => line === 5)).toMatchObject([
      { reason: expect.stringContaining('say --cut') as string },
    ])
    const parts = JSON.parse((await run([...args, '--cut'])).stdout) as Entry[]
    expect(
      parts.map(({ article, leftOut }) => [
        article?.id,
        article?.title,
        article?.blocks.map(block => block.text),
        leftOut.map(({ line }) => line),
      ]),
    ).toEqual([
      ['du-kou', '渡口', ['清晨五点，渡口的灯还亮着。'], []],
      ['deng', '灯', ['灯是守夜的人点的。'], [9]],
    ])
    const again = JSON.parse((await run([...args, '--cut'])).stdout) as Entry[]
    expect(again.map(({ source }) => source?.outcome)).toEqual(['unchanged', 'unchanged'])
  })

  it('shows no more of a long text than a terminal can, all of it as JSON', async () => {
    const out = await temporaryFolder()
    const text = `渡口\n\n${'清晨五点，渡口的灯还亮着。\n\n'.repeat(250)}${'阅读原文\n\n'.repeat(120)}`
    const { stdout } = await run(['-', '--dry-run', '--out', out], text)
    const lines = stdout.split('\n')
    expect(lines.filter(line => line.startsWith('  paragraph '))).toHaveLength(100)
    expect(lines.filter(line => line.startsWith('  left out, '))).toHaveLength(100)
    expect(lines.filter(line => line.startsWith('  … and '))).toEqual(['  … and 150 more', '  … and 20 more'])
    const [entry] = JSON.parse(
      (await run(['-', '--dry-run', '--json', '--out', out], text)).stdout,
    ) as Entry[]
    expect([entry?.article?.blocks.length, entry?.leftOut.length]).toEqual([250, 120])
  })

  it('reads standard input and shows the outline', async () => {
    const out = await temporaryFolder()
    const { code, stdout } = await run(
      ['-', '--dry-run', '--out', out],
      '【河埠头】渡口\n\n清晨五点，渡口的灯还亮着，船慢慢靠岸。\n\n分享到：',
    )
    expect(code).toBe(0)
    expect(stdout.replace(out, '').split('\n')).toEqual([
      '/he-bu-tou/du-kou.md (dry run, new)',
      '  would make the series he-bu-tou (河埠头)',
      '  【河埠头】渡口',
      '  UTF-8 · zh-Hans · spaced: blank lines stand between all lines',
      '  paragraph 清晨五点，渡口的灯还亮着，船慢慢靠岸。',
      '  characters: 30 in, 26 placed, 4 left out',
      '  left out, line 5: 分享到： (share marker)',
      '',
    ])
  })

  it('takes folders, patterns, archives and feeds, an entry of the report for each article', async () => {
    const folder = await temporaryFolder({
      'in/deng.md': '# 【河埠头】灯\n\n灯还亮着，船慢慢靠岸。',
      'in/qiao.html':
        '<title>【河埠头】桥</title><p>桥修好了，船也停了。</p><img src="https://img.example/a.jpg">',
      'in/qiao_files/ad.html': '<p>广告</p>',
      'in/notes.css': 'p { color: red }',
      'feed.xml':
        '<rss version="2.0"><channel><item><title>【河埠头】水</title><description>水涨了，又退了。</description></item><item><title>【河埠头】雾</title><description>雾很重。</description></item></channel></rss>',
    })
    const out = path.join(folder, 'content')
    const { code, stdout, stderr } = await run([
      path.join(folder, 'in'),
      path.join(folder, '*.xml'),
      '--json',
      '--out',
      out,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const entries = JSON.parse(stdout) as Entry[]
    expect(entries.map(({ file, article }) => [path.relative(folder, file), article?.title])).toEqual([
      ['in/deng.md', '灯'],
      ['in/qiao.html', '桥'],
      ['feed.xml#1', '水'],
      ['feed.xml#2', '雾'],
    ])
    expect(entries[1]?.pictures).toEqual([{ src: 'https://img.example/a.jpg', alt: '', outcome: 'remote' }])
    expect((await readdir(path.join(out, 'he-bu-tou'))).filter(name => name.endsWith('.md')).sort()).toEqual([
      'deng.md',
      'qiao.md',
      'shui.md',
      'wu.md',
    ])
  })

  it('tells the format of standard input by its bytes', async () => {
    const out = await temporaryFolder()
    const { code, stdout } = await run(
      ['-', '--dry-run', '--json', '--out', out],
      '<!doctype html><title>灯</title><p>灯还亮着，船慢慢靠岸。</p>',
    )
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as Entry[])[0]).toMatchObject({ file: '<stdin>', article: { title: '灯' } })
  })

  it.each([
    ['--seconds', '1', 'takes longer than 1 s'],
    ['--megabytes', '100', 'takes more than 100 MB'],
  ])('%s %s is the limit for a file: that one is refused, the next is read', async (option, most, words) => {
    const folder = await temporaryFolder({
      'a.html': `<h1>灯</h1><p>${'<b>船</b>'.repeat(1_000_000)}`,
      'b.txt': '灯\n\n灯还亮着。\n',
    })
    const files = ['a.html', 'b.txt'].map(name => path.join(folder, name))
    const { code, stdout } = await run([...files, option, most, '--dry-run', '--json', '--out', folder])
    const [refused, read] = JSON.parse(stdout) as Entry[]
    expect(code).toBe(1)
    expect(refused?.error).toContain(words)
    expect(read).toMatchObject({ ok: true, article: { title: '灯' } })
  })

  it.each([
    [[], 'Name at least one file'],
    [['a.txt', '--bogus'], 'There is no option --bogus'],
    [['a.txt', 'b.txt', '--id', 'x'], '--id is for one file at a time'],
    [['a.txt', '--ours', '--theirs'], '--ours and --theirs exclude each other'],
    [['a.txt', '--series'], '--series needs a value'],
    [['a.txt', '--series', '李'], '--series cannot be 李: Use small letters'],
    [['a.txt', '--seconds', 'many'], '--seconds many: name a number of seconds'],
    [['a.txt', '--megabytes', '10'], '--megabytes 10: name a whole number from 100 on'],
    [['a.txt', '--id', 'Bad_ID'], '--id cannot be Bad_ID: Use small letters'],
  ])('%j is a usage error', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
    expect(stderr).toContain('USAGE')
  })
})

describe('--out', { timeout: 60_000 }, () => {
  it('that is not there beside a library is a slip, and founds none', async () => {
    const folder = await temporaryFolder({
      'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。',
      'content/he-bu/series.yaml': 'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\n',
    })
    const { code, stdout } = await run([
      path.join(folder, 'a.txt'),
      '--json',
      '--out',
      path.join(folder, 'contnet'),
    ])
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Entry[])[0]?.error).toContain('beside it lies the library content')
    expect(await readdir(folder)).toEqual(['a.txt', 'content'])
  })

  it.each(['/', os.homedir(), path.resolve(import.meta.dirname, '../../../..')])(
    '%s is refused, and nothing is written',
    async out => {
      const folder = await temporaryFolder({ 'a.txt': '【河埠头】灯\n\n清晨五点，渡口的灯还亮着。' })
      const before = await readdir(out)
      const { code, stdout } = await run([path.join(folder, 'a.txt'), '--json', '--out', out])
      expect(code).toBe(1)
      expect((JSON.parse(stdout) as Entry[])[0]?.error).toContain('Nothing is written here')
      expect(await readdir(out)).toEqual(before)
    },
  )
})
