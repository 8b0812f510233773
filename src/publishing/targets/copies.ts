/** Copies of a file that were compressed ahead, beside it under its name: `index.html.br`, `index.html.gz`. */
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib'
import { ownValue } from '../../model/table'

interface Coding {
  compress(bytes: Buffer): Promise<Buffer>
  expand(bytes: Buffer): Promise<Buffer>
}

/** No file of a library or a build is as long; what grows beyond it is none of ours. */
const LONGEST = { maxOutputLength: 64 * 1024 * 1024 }

const CODINGS: Record<string, Coding> = {
  '.br': {
    compress: bytes =>
      promisify(brotliCompress)(bytes, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    expand: bytes => promisify(brotliDecompress)(bytes, LONGEST),
  },
  '.gz': {
    compress: bytes => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
    expand: bytes => promisify(gunzip)(bytes, LONGEST),
  },
}

/** Endings of their names. */
export const COPIES: readonly string[] = Object.keys(CODINGS)

/** @param ending one of `COPIES` */
export const compressed = (bytes: Buffer, ending: string): Promise<Buffer> =>
  ownValue<Coding>(CODINGS, ending)?.compress(bytes) ?? Promise.resolve(bytes)

/** What a copy is one of; undefined for a file that is no copy, whatever its name. */
export async function originalOf(
  name: string,
  bytes: Buffer,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const ending = COPIES.find(one => name.endsWith(one))
  const coding = ending === undefined ? undefined : ownValue<Coding>(CODINGS, ending)
  const expanded = await coding?.expand(bytes).catch(() => undefined)
  return expanded && ending !== undefined
    ? { name: name.slice(0, -ending.length), bytes: expanded }
    : undefined
}
