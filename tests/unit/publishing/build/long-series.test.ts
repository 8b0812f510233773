/** One more instalment of a long series: what is written anew is what has changed. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { publishLibrary } from '../../../../src/publishing/build/publish'
import { segment } from '../../../../src/publishing/script/segment'
import { temporaryFolder } from '../temporary'

const INSTALMENTS = 300

beforeAll(() => {
  segment('')
}, 60_000)

const dayOf = (at: number): string => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10)
const instalment = (at: number): string =>
  `---\nid: n${at}\ntitle: 第${at}里\ndate: ${dayOf(at)}\nscript: zh-Hans\n---\n\n第${at}里路上的人说，头发白了，里程还长。\n`

it('a series of 300 with one more: the new one, the one before it, and the lists', async () => {
  const files: Record<string, string> = { 'lu/series.yaml': 'title: 路\nscript: zh-Hans\ntags: [路]\n' }
  for (let at = 0; at < INSTALMENTS; at++) files[`lu/n${at}.md`] = instalment(at)
  const contentDir = await temporaryFolder(files)
  const [outDir, cacheDir] = [await temporaryFolder(), await temporaryFolder()]
  const publish = () => publishLibrary({ contentDir, outDir, cacheDir, site: 'https://site.example' })
  await publish()
  await writeFile(path.join(contentDir, `lu/n${INSTALMENTS}.md`), instalment(INSTALMENTS))
  const { compiled, written } = await publish()
  expect(compiled).toBe(2)
  // 2 articles, the head and the outline of the series, the index, 3 feeds: in 4 variants each; search, the sitemap, the manifest
  expect(written).toBeLessThan(60)
}, 300_000)
