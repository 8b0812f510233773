/** The commands where the system's language is Chinese, simplified or traditional, and where it is not. */
import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { built } from '../../../tsx'
import { article, SERIES } from '../review/library'
import { temporaryFolder } from '../temporary'

const IMPORT = 'src/publishing/cli/import.ts'
const REVIEW = 'src/publishing/cli/review.ts'
const PUBLISH = 'config/scripts/publish.ts'

const run = (LC_ALL: string, command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(...built(command, ...args), {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL },
  })
  return { status, stdout, stderr }
}

const TEXT =
  '【河埠】河边的灯\n\n记者走到河边，看见灯一盏一盏亮了。\n\n老人说：“这灯亮了三十年。”\n\n分享到\n'

describe('npm run import', { timeout: 60_000 }, () => {
  it.each([
    [
      'zh_CN.UTF-8',
      ' (试看，新增)\n  会给系列 he-bu（河埠头）加上栏目 河埠\n  【河埠】河边的灯\n  UTF-8 · zh-Hans · 空行分段：每两行之间都有空行\n  段落        记者走到河边，看见灯一盏一盏亮了。\n  段落        老人说：“这灯亮了三十年。”\n  字数：读入 42，放好 39，略去 3\n  略去，第 7 行：分享到（“分享到”）\n',
    ],
    [
      'zh_TW.UTF-8',
      ' (試看，新增)\n  會給系列 he-bu（河埠头）加上欄目 河埠\n  【河埠】河边的灯\n  UTF-8 · zh-Hans · 空行分段：每兩行之間都有空行\n  段落        记者走到河边，看见灯一盏一盏亮了。\n  段落        老人说：“这灯亮了三十年。”\n  字數：讀入 42，放好 39，略去 3\n  略去，第 7 行：分享到（「分享到」）\n',
    ],
    [
      'C',
      ' (dry run, new)\n  would give the series he-bu (河埠头) the tag 河埠\n  【河埠】河边的灯\n  UTF-8 · zh-Hans · spaced: blank lines stand between all lines\n  paragraph 记者走到河边，看见灯一盏一盏亮了。\n  paragraph 老人说：“这灯亮了三十年。”\n  characters: 42 in, 39 placed, 3 left out\n  left out, line 7: 分享到 (share marker)\n',
    ],
  ])('reports in %s', async (language, report) => {
    const folder = await temporaryFolder({ 'library/he-bu/series.yaml': SERIES, 'deng.txt': TEXT })
    const library = path.join(folder, 'library')
    const { status, stdout } = run(
      language,
      ...([
        IMPORT,
        '--out',
        library,
        '--series',
        'he-bu',
        '--dry-run',
        path.join(folder, 'deng.txt'),
      ] as const),
    )
    expect(status).toBe(0)
    expect(stdout).toBe(path.join(library, 'he-bu/he-bian-de-deng.md') + report)
  })

  it.each([
    ['zh_CN.UTF-8', '：PDF 文件不能导入。把文字复制到纯文本文件里，标题放在最前面，再导入。\n'],
    ['zh_HK.UTF-8', '：PDF 檔案不能匯入。把文字複製到純文字檔案裡，標題放在最前面，再匯入。\n'],
    [
      'C',
      ': This is a PDF file, which the import does not read. Copy its text into a plain-text file, title first, and import that.\n',
    ],
  ])('refuses in %s', async (language, words) => {
    const folder = await temporaryFolder({ 'deng.pdf': '%PDF-1.4' })
    const file = path.join(folder, 'deng.pdf')
    const { status, stderr } = run(language, IMPORT, '--out', path.join(folder, 'library'), file)
    expect(status).toBe(1)
    expect(stderr).toBe(file + words)
  })

  it('says a slip in the options, and what there is', () => {
    const { status, stderr } = run('zh_CN.UTF-8', IMPORT, '--colour')
    expect(status).toBe(2)
    expect(stderr).toMatch(/^没有 --colour 这个选项\n\n把文章收进文库 \(npm run import --\)\n\n用法 /)
    expect(stderr).toMatch(/--dry-run {4}只看读懂了什么，什么都不写/)
    expect(stderr).not.toMatch(/USAGE|OPTIONS|Default/)
  })

  it('tells programs the same in all languages', async () => {
    const folder = await temporaryFolder({ 'deng.txt': TEXT, 'deng.pdf': '%PDF-1.4' })
    const [chinese, english] = ['zh_CN.UTF-8', 'C'].map(language =>
      run(
        language,
        ...([IMPORT, '--out', path.join(folder, 'library'), '--dry-run', '--json'] as const),
        ...['deng.txt', 'deng.pdf'].map(name => path.join(folder, name)),
      ),
    )
    expect(chinese).toEqual(english)
    expect(chinese?.stdout).toContain('"reason": "share marker"')
  })
})

describe('npm run review', { timeout: 60_000 }, () => {
  it.each([
    [
      'zh_CN.UTF-8',
      ':7:3 警告 隐私：这是银行卡号：411…11。除非本来就要公开，否则删掉，或只留最后几位。\n',
      ':9:1 错误 图片：没有这张图：images/nie.png。看看文件名；图还没到就写 ![…]()。\n2 个文件：1 个错误，1 个警告，0 个提示\n',
    ],
    [
      'zh_TW.UTF-8',
      ':7:3 警告 隱私：這是銀行卡號：411…11。除非本來就要公開，否則刪掉，或只留最後幾位。\n',
      ':9:1 錯誤 圖片：沒有這張圖：images/nie.png。看看檔名；圖還沒到就寫 ![…]()。\n2 個檔案：1 個錯誤，1 個警告，0 個提示\n',
    ],
    [
      'C',
      ':7:3 warning private: This is the number of a bank card: 411…11. Remove it, or leave only its last digits, unless it is meant for the public.\n',
      ':9:1 error picture: There is no such picture: images/nie.png. Check the name, or write ![…]() for a picture that is missing.\n2 files: 1 errors, 1 warnings, 0 notes\n',
    ],
  ])('tells its findings in %s', async (language, first, second) => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '卡号4111111111111111\n\n![灯](images/nie.png)'),
    })
    const file = path.join(content, 'he-bu/deng.md')
    // Not what was published last from this checkout.
    const { status, stdout } = run(language, REVIEW, '--content', content, '--published', content)
    expect(status).toBe(1)
    expect(stdout).toBe(file + first + file + second)
  })

  it('writes its page in the language', async () => {
    const content = await temporaryFolder({
      'he-bu/series.yaml': SERIES,
      'he-bu/deng.md': article('deng', '走吧。 他说'),
    })
    const page = path.join(content, 'page.html')
    run('zh_CN.UTF-8', REVIEW, '--content', content, '--html', page)
    expect(await readFile(page, 'utf8')).toContain(
      '全角标点旁边有空格：“走吧。 他说”。 <span class="mend">去掉空格。</span>',
    )
  })
})

describe('npm run publish', { timeout: 60_000 }, () => {
  it.each([
    [
      'zh_CN.UTF-8',
      '新文章：1（deng）\n改过的：0\n撤下的：0\n到 2999-01-01T07:00+08:00 才发：chuan\n什么都没有发布。\n',
    ],
    [
      'zh_TW.UTF-8',
      '新文章：1（deng）\n改過的：0\n撤下的：0\n到 2999-01-01T07:00+08:00 才發：chuan\n什麼都沒有發布。\n',
    ],
    [
      'C',
      'new: 1 (deng)\nchanged: 0\nwithdrawn: 0\nheld back until 2999-01-01T07:00+08:00: chuan\nNothing has been published.\n',
    ],
  ])('plans in %s', async (language, plan) => {
    const folder = await temporaryFolder({
      'library/he-bu/series.yaml': SERIES,
      'library/he-bu/deng.md': article('deng', '灯亮了。'),
      'library/he-bu/chuan.md': article('chuan', '船来了。').replace(
        '---\n',
        '---\npublish_at: 2999-01-01T07:00+08:00\n',
      ),
    })
    const { status, stdout } = run(
      language,
      ...([PUBLISH, '--content', path.join(folder, 'library'), '--out', path.join(folder, 'out')] as const),
      ...['--cache', path.join(folder, 'cache'), '--dry-run'],
    )
    expect(status).toBe(0)
    expect(stdout).toBe(plan)
  })
})
