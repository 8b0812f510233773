/** A stream of bytes → its lines, each with the end that it came with. */

/** A line of text, and what ended it: nothing where the input ends without a line end. */
export interface Line {
  text: string
  end: '\n' | '\r\n' | ''
}

const LF = 0x0a
const CR = 0x0d

/** Lines as bytes, cut at line feeds, which are never a part of another character in UTF-8. Holds one line at a time. */
async function* cut(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let begun: Uint8Array[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, start)) {
      yield Buffer.concat([...begun, chunk.subarray(start, at + 1)])
      begun = []
      start = at + 1
    }
    if (start < chunk.length) begun.push(chunk.subarray(start))
  }
  if (begun.length > 0) yield Buffer.concat(begun)
}

const endOf = (bytes: Buffer): Line['end'] => (bytes.at(-1) !== LF ? '' : bytes.at(-2) === CR ? '\r\n' : '\n')

/**
 * The lines of UTF-8 text, one after another; a byte order mark stays where it is.
 * @param refuse is told the number of a line (from 1) whose bytes are not UTF-8, and throws
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  refuse: (line: number) => never,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const decode = (bytes: Buffer, line: number): string => {
    try {
      return decoder.decode(bytes)
    } catch {
      return refuse(line)
    }
  }
  let number = 0
  for await (const bytes of cut(chunks)) {
    number += 1
    const end = endOf(bytes)
    yield { text: decode(bytes.subarray(0, bytes.length - end.length), number), end }
  }
}
