import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../../../../src/publishing/disk/lines'
import { entriesOf, manifestOf, sumIn, sumsIn } from '../../../../src/publishing/targets/manifest'
import { temporaryFolder } from '../temporary'

const sumOf = (number: number): string => number.toString(16).padStart(64, '0')

/** 3,000 files, `a/0.json` to `a/2999.json` in the order of their letters: some 400 KB. */
async function listed(): Promise<{ file: string; entries: [string, string][] }> {
  const entries = Array.from({ length: 3000 }, (_, at): [string, string] => [`a/${at}.json`, sumOf(at)])
  entries.push(['a/"quoted".json', sumOf(7000)], ['images/河.png', sumOf(7001)])
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  const file = path.join(await temporaryFolder(), 'manifest.json')
  const records = entries.map(([name, sha256]): [string, { sha256: string; bytes: number }] => [
    name,
    { sha256, bytes: 1 },
  ])
  await writeFile(file, [...manifestOf(records)].join(''))
  return { file, entries }
}

describe('a manifest', () => {
  it('is read as it was written', async () => {
    const { file, entries } = await listed()
    expect([...entriesOf(linesIn(file))]).toEqual(entries)
    expect([...sumsIn(linesIn(file))]).toEqual(entries.map(([, sha256]) => sha256))
  })

  it('tells the sum of any of its names, and of no other', async () => {
    const { file, entries } = await listed()
    for (const [name, sha256] of entries) expect(sumIn(file, name), name).toBe(sha256)
    for (const name of ['', 'a/', 'a/0', 'a/1500.jso', 'a/1500.jsonl', 'b', '河'])
      expect(sumIn(file, name), name).toBeUndefined()
    expect(sumIn(`${file}.gone`, 'a/0.json')).toBeUndefined()
  })

  it('names nothing outside its folder, nor what is no sum', () => {
    const lines = [
      ' "files": {',
      '  "../a": {',
      `   "sha256": "${sumOf(1)}",`,
      '  "b": {',
      '   "sha256": "no",',
    ]
    expect([...entriesOf(lines)]).toEqual([])
  })
})
