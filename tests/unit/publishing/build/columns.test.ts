import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Series } from '../../../../src/model/schema'
import { compileLibrary } from '../../../../src/publishing/build/compile'
import { temporaryFolder } from '../temporary'

const article = (id: string, tag: string, script: string): string =>
  `---\nid: ${id}\ntag: ${tag}\ntitle: ${id}\ndate: 2026-03-01\nscript: ${script}\n---\n\n正文。\n`

it('a column that articles of two scripts name is one, as the series spells it', async () => {
  const contentDir = await temporaryFolder({
    'jin-wei/series.yaml': 'title: 津衛新青年\nscript: zh-Hant-TW\ntags: [津衛新青年]\n',
    'jin-wei/yi.md': article('yi', '津衛新青年', 'zh-Hant-TW'),
    'jin-wei/er.md': article('er', '津卫新青年', 'zh-Hans'),
    'jin-wei/san.md': article('san', '头条儿', 'zh-Hans'),
    'jin-wei/si.md': article('si', '頭條兒', 'zh-Hant-TW'),
  })
  const outDir = await temporaryFolder()
  await compileLibrary({ contentDir, outDir })
  const series = JSON.parse(await readFile(path.join(outDir, 's/jin-wei.original.json'), 'utf8')) as Series
  expect(series.tags[0]).toBe('津衛新青年')
  expect(series.tags).toHaveLength(2)
  expect(series.byTag).toEqual([
    { count: 2, held: 2 },
    { count: 2, held: 2 },
  ])
  expect(new Set(series.instalments.map(({ tag }) => tag))).toEqual(new Set(series.tags))
})
