import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { Catalogue } from '../../../../src/publishing/import/catalogue'
import { importFile, type Imported, type ImportOptions } from '../../../../src/publishing/import/import-file'
import { temporaryFolder } from '../temporary'

const SEED = path.join(__dirname, '../../../fixtures/text/li-nan.txt')
const TEXT =
  '【河埠头】周小满：一盏不熄的灯\n\n清晨五点，渡口的灯还亮着。\n\n傍晚起了风，船靠稳了。\n\n撰文：苏晚\n\n【河埠头】林老三：修桥的人\n'

const importText = async (
  contentDir: string,
  text: string | Buffer,
  options: Partial<ImportOptions> = {},
): Promise<Imported> =>
  importFile({ name: 'a.txt', bytes: Buffer.from(text) }, await Catalogue.load(contentDir), {
    contentDir,
    dryRun: false,
    ...options,
  })

describe('the first import', () => {
  it('writes source, origin and series, named by pinyin', async () => {
    const contentDir = await temporaryFolder()
    const bytes = iconv.encode(TEXT, 'gb18030')
    const { file, outcome } = await importText(contentDir, bytes)
    expect(outcome).toBe('created')
    expect(path.relative(contentDir, file)).toBe('he-bu-tou/zhou-xiao-man.md')
    expect((await readdir(path.dirname(file))).sort()).toEqual([
      'series.yaml',
      'zhou-xiao-man.md',
      'zhou-xiao-man.origin.txt',
    ])
    expect(await readFile(path.join(contentDir, 'he-bu-tou/zhou-xiao-man.origin.txt'))).toEqual(bytes)
    expect(await readFile(path.join(contentDir, 'he-bu-tou/series.yaml'), 'utf8')).toBe(
      'title: 河埠头\nscript: zh-Hans\ntags: [河埠头]\nlisted:\n  - {tag: 河埠头, title: 林老三：修桥的人}\n',
    )
    const source = await readFile(file, 'utf8')
    expect(source.replace(/^imported: [0-9a-f]{16}$/m, 'imported: …')).toBe(
      [
        '---',
        'id: zhou-xiao-man',
        'tag: 河埠头',
        'title: 周小满：一盏不熄的灯',
        'script: zh-Hans',
        'credits:',
        '  - role: 撰文',
        '    names: [苏晚]',
        'origin: zhou-xiao-man.origin.txt',
        'imported: …',
        '---',
        '',
        '清晨五点，渡口的灯还亮着。',
        '',
        '傍晚起了风，船靠稳了。',
        '',
      ].join('\n'),
    )
  })

  it('of the seed leaves the sources that the library holds', async () => {
    const contentDir = await temporaryFolder()
    await importText(contentDir, await readFile(SEED), { series: 'jin-wei', id: 'li-nan' })
    const held = path.join(__dirname, '../../../../src/content/jin-wei')
    for (const name of ['li-nan.md', 'li-nan.origin.txt']) {
      expect(await readFile(path.join(contentDir, 'jin-wei', name))).toEqual(
        await readFile(path.join(held, name)),
      )
    }
  })

  it('writes nothing when dry', async () => {
    const contentDir = await temporaryFolder()
    const { outcome, file } = await importText(contentDir, TEXT, { dryRun: true })
    expect(outcome).toBe('created')
    expect(path.basename(file)).toBe('zhou-xiao-man.md')
    expect(await readdir(contentDir)).toEqual([])
  })

  it('puts an article without a tag among the unsorted, and a second one of that id beside it', async () => {
    const contentDir = await temporaryFolder()
    const first = await importText(contentDir, '渡口的一天\n\n清晨五点，渡口的灯还亮着。')
    const second = await importText(contentDir, '渡口的一天\n\n这是另一篇，讲的是冬天的事。')
    expect(path.relative(contentDir, first.file)).toBe('san-pian/du-kou-de-yi-tian.md')
    expect(path.relative(contentDir, second.file)).toBe('san-pian/du-kou-de-yi-tian-2.md')
  })

  it('finds the series by a tag in the other script', async () => {
    const contentDir = await temporaryFolder({
      'heshang/series.yaml': 'title: 河上\nscript: zh-Hans\ntags: [河上, 河埠头]\n',
    })
    const { file } = await importText(contentDir, '【河埠頭】阿蓮：燈下補網\n\n燈下補網的人還沒有睡。')
    expect(path.relative(contentDir, file)).toBe('heshang/a-lian.md')
  })

  it('takes a title off the list of what the library does not hold', async () => {
    const contentDir = await temporaryFolder()
    await importText(contentDir, TEXT)
    await importText(contentDir, '【河埠头】林老三：修桥的人\n\n林老三修了一辈子桥。')
    const series = await readFile(path.join(contentDir, 'he-bu-tou/series.yaml'), 'utf8')
    expect(series).toContain('listed: []')
  })

  it.each(['Li-Nan', '李楠', '../x', ''])('refuses the id %j', async id => {
    const contentDir = await temporaryFolder()
    await expect(importText(contentDir, TEXT, { id })).rejects.toThrow('cannot be the id')
  })
})

describe('an import again', () => {
  const changed = TEXT.replace('傍晚起了风', '傍晚起了大风')

  it('of the same bytes changes nothing', async () => {
    const contentDir = await temporaryFolder()
    await importText(contentDir, TEXT)
    expect((await importText(contentDir, TEXT)).outcome).toBe('unchanged')
  })

  it('is unchanged too where the text holds addresses, marks and what looks like Markdown', async () => {
    const contentDir = await temporaryFolder()
    const text =
      '【测试】链接：一篇\n\n请看 http://example.com/a_b 这一页。\n\n联系 abc@example.com 即可，*5* 分钟。\n\n1. 甲 <b>乙</b> [丙](丁)\n'
    const { file } = await importText(contentDir, text)
    expect(await readFile(file, 'utf8')).toContain('请看 <http://example.com/a_b> 这一页。')
    expect((await importText(contentDir, text)).outcome).toBe('unchanged')
  })

  it('of a corrected text updates a source that nobody has edited, whatever name it goes by', async () => {
    const contentDir = await temporaryFolder()
    const first = await importText(contentDir, TEXT, { id: 'deng' })
    const second = await importText(contentDir, changed)
    expect(second).toMatchObject({ outcome: 'updated', file: first.file })
    expect(await readFile(first.file, 'utf8')).toContain('傍晚起了大风')
  })

  it('does not take another spelling of the same Markdown for a correction', async () => {
    const contentDir = await temporaryFolder()
    const { file } = await importText(contentDir, TEXT)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'))
    expect((await importText(contentDir, changed)).outcome).toBe('updated')
  })

  it('never puts one article in the place of another', async () => {
    const contentDir = await temporaryFolder()
    await importText(contentDir, TEXT, { id: 'deng' })
    await expect(importText(contentDir, '另一篇\n\n讲的是冬天的事。', { id: 'deng' })).rejects.toThrow(
      'is taken by another article, "周小满：一盏不熄的灯"',
    )
    await expect(importText(contentDir, TEXT, { id: 'deng', series: 'other' })).rejects.toThrow('is taken')
  })

  it('tells two issues of one title by their dates', async () => {
    const contentDir = await temporaryFolder()
    const issue = (date: string): string => `一周要闻\n\n${date}\n\n本周的要闻都在这里。\n\n下周再见。`
    const first = await importText(contentDir, issue('2026-03-01'))
    const second = await importText(contentDir, issue('2026-03-08'))
    expect(path.basename(first.file)).toBe('yi-zhou-yao-wen.md')
    expect(path.basename(second.file)).toBe('yi-zhou-yao-wen-2.md')
  })
})
