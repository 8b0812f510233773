/** Facts of an earlier run, read along while sources are gone through in the same order as then. */
import { existsSync } from 'node:fs'
import type { ReadSource } from '../build/load'
import { linesIn } from '../disk/lines'

type Entry = [source: string, read: ReadSource]

export class Recalled {
  private readonly lines: Iterator<string>
  private next: Entry | undefined

  /**
   * @param file an entry a line; it may be absent
   * @param first its first line; a file that begins otherwise is as good as absent
   */
  constructor(file: string, first: string) {
    this.lines = existsSync(file) ? linesIn(file) : [][Symbol.iterator]()
    if (this.lines.next().value === first) this.next = this.read()
  }

  /** Asked for each source in the order in which the entries were written; entries of others are passed over. */
  of(source: string): ReadSource | undefined {
    while (this.next && isBefore(this.next[0], source)) this.next = this.read()
    const [name, read] = this.next ?? []
    return name === source ? read : undefined
  }

  private read(): Entry | undefined {
    const line = this.lines.next()
    try {
      return line.done ? undefined : (JSON.parse(line.value) as Entry)
    } catch {
      return undefined // no source: what cannot be read is found out anew
    }
  }
}

/** In the order in which sources are gone through: by folder, then by name. */
function isBefore(a: string, b: string): boolean {
  const [folderA = '', nameA = ''] = a.split('/')
  const [folderB = '', nameB = ''] = b.split('/')
  return folderA === folderB ? nameA < nameB : folderA < folderB
}
