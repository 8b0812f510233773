/** Signs that a text was damaged before it came to us: decoded wrongly, or saved where its characters did not fit. */
import iconv from 'iconv-lite'
import { toHans } from '../../../script/to-hans'
import { isHan } from './characters'

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/

/** The 3,755 commonest characters: level 1 of GB 2312-80, rows 16 to 55. */
const COMMON: ReadonlySet<string> = (() => {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row++) {
    const last = row === 0xd7 ? 0xf9 : 0xfe
    for (let cell = 0xa1; cell <= last; cell++) bytes.push(row, cell)
  }
  return new Set(iconv.decode(Buffer.from(bytes), 'gb2312'))
})()

/** Characters by which a text is told; a book says no more of its encoding. */
const ENOUGH = 100_000

/**
 * Share of a text's ideographs that are common once simplified, 0 to 1; nothing for too few to tell by.
 *
 * @param fewest ideographs that are enough to tell by
 */
export function commonShare(text: string, fewest = 8): number | undefined {
  const ideographs = Array.from(toHans(text.slice(0, ENOUGH))).filter(isHan)
  if (ideographs.length < fewest) return undefined
  return ideographs.filter(character => COMMON.has(character)).length / ideographs.length
}

/** Line, from 1, that holds replacement marks: U+FFFD, or mostly question marks where characters were. */
export function replacedLine(text: string): number | undefined {
  return lineWhere(
    text,
    line =>
      line.includes('\ufffd') || (/\?{4,}/.test(line) && (line.match(/\?/g) ?? []).length * 2 > line.length),
  )
}

/**
 * Line, from 1, whose characters, written in an encoding that they can have been misread from, are valid text
 * in another. UTF-8 read as GBK (娲ュ崼), as Latin-1 (æ´¥), and GBK read as Latin-1 (½òÎÀ) are found.
 */
export function mojibakeLine(text: string): number | undefined {
  return lineWhere(text, line =>
    [...line].filter(isHan).length >= 3 ? isUtf8ReadAsGbk(line) : isReadAsLatin1(line),
  )
}

function lineWhere(text: string, test: (line: string) => boolean): number | undefined {
  const at = text.split(LINE_END).findIndex(test)
  return at < 0 ? undefined : at + 1
}

function isUtf8ReadAsGbk(line: string): boolean {
  if (line.includes('锟斤拷')) return true
  const original = strictUtf8(iconv.encode(line, 'gbk'))
  return original !== undefined && [...original].filter(isHan).length >= 2
}

function isReadAsLatin1(line: string): boolean {
  const accented = line.match(/[\u0080-\u00ff]/g)?.length ?? 0
  if (accented < 4 || accented * 3 < line.length) return false
  const bytes = iconv.encode(line, 'windows-1252')
  const original = strictUtf8(bytes) ?? strictUtf8(iconv.encode(line, 'latin1')) ?? iconv.decode(bytes, 'gbk')
  const ideographs = [...original].filter(isHan)
  return (
    ideographs.length >= 2 &&
    ideographs.filter(character => COMMON.has(character)).length >= ideographs.length * 0.7
  )
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
