/** Names of files in an archive whose encoding nobody has stated: UTF-8, or what Chinese systems write. */
import iconv from 'iconv-lite'
import { commonShare } from './mojibake'

const CHINESE = ['GB18030', 'Big5'] as const
/** A program that does not state the encoding writes all names in one: together they are enough to tell by. */
const FEWEST = 2
/** Names hold rarer characters than running text does. */
const ENOUGH_COMMON = 0.6

/**
 * Names as their program meant them.
 *
 * @param names bytes, one character for each; names with other characters are decoded already and stay
 */
export function decodeNames(names: readonly string[]): string[] {
  const bytes = names.map(name =>
    /^[\0-\u00ff]*$/.test(name) && /[\u0080-\u00ff]/.test(name) ? Buffer.from(name, 'latin1') : undefined,
  )
  const decode = decoderOf(Buffer.concat(bytes.flatMap(name => (name ? [name, Buffer.from('\n')] : []))))
  return names.map((name, at) => {
    const raw = bytes[at]
    return raw && decode ? decode(raw) : name
  })
}

function decoderOf(all: Buffer): ((bytes: Buffer) => string) | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(all)
    return bytes => bytes.toString('utf8')
  } catch {
    const [best] = CHINESE.map(encoding => ({ encoding, text: iconv.decode(all, encoding) }))
      .map(({ encoding, text }) => ({
        encoding,
        share: text.includes('\ufffd') ? 0 : (commonShare(text, FEWEST) ?? 0),
      }))
      .sort((one, other) => other.share - one.share)
    return best && best.share >= ENOUGH_COMMON ? bytes => iconv.decode(bytes, best.encoding) : undefined
  }
}
