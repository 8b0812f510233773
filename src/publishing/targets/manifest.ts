/**
 * The list of all that a run has written, with sums: `{"version": 1, "files": {"<path>": {"sha256", "bytes"}, …}}`, in
 * the order of the paths. Written and read line by line, since that of a large library has millions of lines.
 */
import type { FileRecord } from '../build/output'

/** Its name in a library. */
export const MANIFEST = 'manifest.json'

const HEAD = ['{', ' "version": 1,']
const NAME = /^ {2}("(?:[^"\\]|\\.)*"): \{$/
const SUM = /^ {3}"sha256": "([0-9a-f]{64})",$/
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
    const [, quoted] = NAME.exec(line) ?? []
    if (quoted !== undefined) name = JSON.parse(quoted) as string
    const [, sha256] = SUM.exec(line) ?? []
    if (name !== undefined && sha256 !== undefined && !OUTSIDE.test(name)) yield [name, sha256]
  }
}
