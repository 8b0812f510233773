/**
 * The list of all that a run has written, with sums: `{"version": 1, "files": {"<path>": {"sha256", "bytes"}, …}}`, in
 * the order of the paths. Written and read line by line, since that of a large library has millions of lines.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import type { FileRecord } from '../build/output'
import { linesIn } from '../disk/lines'

/** Its name in a library. */
export const MANIFEST = 'manifest.json'

const HEAD = ['{', ' "version": 1,']
const NAME = '  "'
const NAME_END = '": {'
const SUM = '   "sha256": "'
const DIGITS = /^[0-9a-f]{64}$/
/** Paths that lead out of the folder: whoever has written them, it was no run of ours. */
const OUTSIDE = /(?:^|\/)\.{0,2}(?:\/|$)|\\/

export function* manifestOf(files: Iterable<[name: string, record: FileRecord]>): Generator<string> {
  let before = `${HEAD.join('\n')}\n "files": {`
  let isEmpty = true
  for (const [name, { sha256, bytes }] of files) {
    yield `${before}\n  ${JSON.stringify(name)}: {\n   "sha256": "${sha256}",\n   "bytes": ${bytes}\n  }`
    before = ','
    isEmpty = false
  }
  yield isEmpty ? `${before}}\n}` : '\n }\n}'
}

/** Whether lines are the beginning of such a list: a web app's manifest, for one, has the same name and is none. */
export function isManifest(lines: Iterable<string>): boolean {
  let at = 0
  for (const line of lines) {
    if (at === HEAD.length) return line.startsWith(' "files": {')
    if (line !== HEAD[at]) return false
    at += 1
  }
  return false
}

/** What such a list names, in its order. */
export function* entriesOf(lines: Iterable<string>): Generator<[name: string, sha256: string]> {
  let name: string | undefined
  for (const line of lines) {
    if (line.startsWith(NAME) && line.endsWith(NAME_END)) name = nameIn(line)
    else if (name !== undefined && line.startsWith(SUM)) {
      const sha256 = line.slice(SUM.length, -2)
      if (DIGITS.test(sha256) && !OUTSIDE.test(name)) yield [name, sha256]
    }
  }
}

/** @param line `  "<path>": {` */
function nameIn(line: string): string | undefined {
  const quoted = line.slice(2, -3)
  try {
    return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)
  } catch {
    return undefined
  }
}

/** Bytes that hold at least one entry whole: names are paths. */
const PIECE = 16 * 1024

/**
 * The sum that a list has for a name: looked up by halves, as in a dictionary, without reading it all.
 * @param file may be absent
 * @returns undefined where the name is not found; in a list that is not in order it may be there all the same
 */
export function sumIn(file: string, name: string): string | undefined {
  if (!existsSync(file)) return undefined
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.allocUnsafe(PIECE)
    let [low, high] = [0, fstatSync(descriptor).size]
    while (high - low > PIECE) {
      const middle = Math.floor((low + high) / 2)
      const text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, PIECE, middle))
      const [first] = entriesOf(text.slice(text.indexOf('\n') + 1).split('\n'))
      if (first && first[0] <= name) low = middle
      else high = middle
    }
    for (const [entry, sha256] of entriesOf(linesIn(file, low, high + PIECE)))
      if (entry === name) return sha256
    return undefined
  } finally {
    closeSync(descriptor)
  }
}

/** All sums of such a list, as fast as it is read: what each is of does not matter. */
export function* sumsIn(lines: Iterable<string>): Generator<string> {
  for (const line of lines) if (line.startsWith(SUM)) yield line.slice(SUM.length, -2)
}
