import { describe, expect, it } from 'vitest'
import { linesOf, type Line } from '../../../../../src/publishing/formats/text/byte-lines'

const refuse = (line: number): never => {
  throw new Error(`line ${line}`)
}

/** The lines of bytes that come in pieces of so many. */
async function read(bytes: Uint8Array, size: number): Promise<Line[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
  }
  const lines: Line[] = []
  for await (const line of linesOf(pieces(), refuse)) lines.push(line)
  return lines
}

describe('the lines of bytes', () => {
  it.each<[string, Line[]]>([
    ['', []],
    ['好', [{ text: '好', end: '' }]],
    [
      '在\r\n\n里\n',
      [
        { text: '在', end: '\r\n' },
        { text: '', end: '\n' },
        { text: '里', end: '\n' },
      ],
    ],
    ['\ufeff在\u2028\r里\r', [{ text: '\ufeff在\u2028\r里\r', end: '' }]],
    ['\n', [{ text: '', end: '\n' }]],
  ])('of %j are the same in whatever pieces they come', async (text, lines) => {
    for (const size of [1, 2, 3, 100]) expect(await read(Buffer.from(text), size)).toEqual(lines)
  })

  it('are refused by their number where they are not UTF-8', async () => {
    await expect(read(Buffer.from([0x41, 0x0a, 0xb0, 0xa1, 0x0a]), 2)).rejects.toThrow('line 2')
    await expect(read(Buffer.from('好').subarray(0, 2), 1)).rejects.toThrow('line 1')
  })
})
