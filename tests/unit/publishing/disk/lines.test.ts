import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { LineFile, linesIn } from '../../../../src/publishing/disk/lines'
import { merged, SortedLines } from '../../../../src/publishing/disk/sorted-lines'
import { temporaryFolder } from '../temporary'

describe('lines of a file', () => {
  it('are read by their numbers, in any order, while more are appended', async () => {
    const lines = new LineFile(path.join(await temporaryFolder(), 'lines'))
    lines.append('渡船')
    lines.append('')
    expect([lines.at(1), lines.at(0), lines.at(2)]).toEqual(['', '渡船', ''])
    // Above what is held before it is written, and above what the first table of places has room for.
    const long = Array.from({ length: 3_000 }, (_, at) => `${at} ${'船慢慢靠岸'.repeat(20)}`)
    for (const line of long) lines.append(line)
    expect(lines.at(2)).toBe(long[0])
    expect(lines.at(3_001)).toBe(long[2_999])
    expect([...lines]).toEqual(['渡船', '', ...long])
    lines.close()
  })

  it('are whole however few bytes are read at a time; what no line feed ends is none', async () => {
    const file = path.join(await temporaryFolder(), 'lines')
    await writeFile(file, '渡船\n\n𠮷a\nhalf a li')
    for (const piece of [1, 2, 3, 5, 100])
      expect([...linesIn(file, 0, Infinity, piece)]).toEqual(['渡船', '', '𠮷a'])
    expect([...linesIn(file, 7, 14)]).toEqual(['', '𠮷a'])
  })
})

describe('sorted lines', () => {
  it('are in the order of their code units, also where they do not fit into memory', async () => {
    const sorted = new SortedLines(path.join(await temporaryFolder(), 'sorted'))
    const lines = Array.from({ length: 200_000 }, (_, at) => `${(at * 7_919) % 200_000} 渡口${at}`)
    for (const line of lines) sorted.add(line)
    expect([...sorted]).toEqual([...lines].sort())
  })

  it('of several sources name theirs; those that are alike come in the order of the sources', () => {
    const sources = [['a', 'c', 'c'], [], ['a', 'b', 'c']]
    expect([...merged(sources)].map(([line, source]) => `${line}${source}`)).toEqual([
      'a0',
      'a2',
      'b2',
      'c0',
      'c0',
      'c2',
    ])
  })
})
