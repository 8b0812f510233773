/** What an earlier publish has read and written, so that what has not changed is neither read nor made again. */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Facts, Memory } from '../compile/load'
import type { FileRecord } from '../compile/output'
import { readIfThere } from '../library-files'

/** Files made together from one set of inputs. */
interface Made {
  inputs: string
  files: Record<string, FileRecord>
}

interface Stored {
  code: string
  facts: Record<string, { hash: string; facts: Facts }>
  made: Record<string, Made>
}

const empty = (code: string): Stored => ({ code, facts: {}, made: {} })

export class Cache implements Memory {
  /** What this run has seen: what it has not is forgotten. */
  private readonly next: Stored

  private constructor(
    private readonly file: string,
    private readonly before: Stored,
  ) {
    this.next = empty(before.code)
  }

  /**
   * The cache for a target. One that another version of the code has left, or that cannot be read, is empty.
   * @param folder where caches lie
   * @param target the folder that is published to
   */
  static async open(folder: string, target: string, code: string): Promise<Cache> {
    const name = createHash('sha256').update(path.resolve(target)).digest('hex').slice(0, 16)
    const file = path.join(folder, `${name}.json`)
    return new Cache(file, parse(await readIfThere(file), code))
  }

  recall(source: string, hash: string): Facts | undefined {
    const known = this.before.facts[source]
    return known?.hash === hash ? known.facts : undefined
  }

  remember(source: string, hash: string, facts: Facts): void {
    this.next.facts[source] = { hash, facts }
  }

  /** The files that the same inputs gave before. */
  made(name: string, inputs: string): Readonly<Record<string, FileRecord>> | undefined {
    const known = this.before.made[name]
    return known?.inputs === inputs ? known.files : undefined
  }

  hasMade(name: string): boolean {
    return this.before.made[name] !== undefined
  }

  rememberMade(name: string, inputs: string, files: Record<string, FileRecord>): void {
    this.next.made[name] = { inputs, files }
  }

  async save(): Promise<void> {
    const draft = `${this.file}.draft`
    await mkdir(path.dirname(draft), { recursive: true })
    await pipeline(Readable.from(linesOf(this.next)), createWriteStream(draft))
    await rename(draft, this.file)
  }
}

/** One line for each entry, the version of the code first: the whole as one text would double what is in memory. */
function* linesOf({ code, facts, made }: Stored): Generator<string> {
  yield `${JSON.stringify(code)}\n`
  for (const [name, entry] of Object.entries(facts)) yield `${JSON.stringify(['facts', name, entry])}\n`
  for (const [name, entry] of Object.entries(made)) yield `${JSON.stringify(['made', name, entry])}\n`
}

type Line = ['facts', string, Stored['facts'][string]] | ['made', string, Made]

/** A cache is no source: whatever is wrong with it, everything is made anew. */
function parse(bytes: Buffer | undefined, code: string): Stored {
  const stored = empty(code)
  try {
    const [first, ...lines] = bytes ? rangesOf(bytes) : []
    const read = (range: Buffer | undefined): unknown => JSON.parse(range?.toString('utf8') ?? '')
    if (read(first) !== code) return stored
    for (const line of lines) {
      const [kind, name, entry] = read(line) as Line
      if (kind === 'facts') stored.facts[name] = entry
      else stored.made[name] = entry
    }
    return stored
  } catch {
    return empty(code)
  }
}

/** The lines of a file, none of them copied. */
function rangesOf(bytes: Buffer): Buffer[] {
  const ranges: Buffer[] = []
  for (let start = 0, end = bytes.indexOf(10); end >= 0; start = end + 1, end = bytes.indexOf(10, start))
    ranges.push(bytes.subarray(start, end))
  return ranges
}
