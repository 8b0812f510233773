/** ZIP archives: their directory first, then one entry at a time, counted by the bytes that really come out. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** A folder of drafts has some hundreds. */
const MOST_ENTRIES = 20_000
/** No system knows longer paths. */
const LONGEST_NAME = 4_096

export interface ArchiveLimits {
  /** Bytes that one entry may grow to. */
  entry: number
  /** Bytes that all that is read of the archive may grow to. */
  total: number
}

/** An archive's files by name. A name that nobody has stated the encoding of holds a character for each byte. */
export class Archive {
  private taken = 0

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ArchiveLimits,
  ) {}

  /** @throws Error with words for the report where this is no archive, or none that anybody means */
  static async open(bytes: Buffer, limits: ArchiveLimits): Promise<Archive> {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const
      fromBuffer(withItsComment(bytes), options, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    if (zip.entryCount > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES} files`)
    return new Archive(zip, await directoryOf(zip), limits)
  }

  get names(): string[] {
    return [...this.entries.keys()]
  }

  /**
   * The bytes of a file; nothing where there is none of this name.
   *
   * @throws Error with words for the report where it is damaged, locked, larger than its directory says or than allowed
   */
  async read(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(name)
    if (!entry) return undefined
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    const chunks: Buffer[] = []
    let size = 0
    // Leaving the loop ends the stream.
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      this.taken += chunk.length
      if (size > this.limits.entry)
        throw new Error(`${name} grows to more than ${inMegabytes(this.limits.entry)}`)
      if (this.taken > this.limits.total)
        throw new Error(`it grows to more than ${inMegabytes(this.limits.total)}`)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks, size)
  }
}

/** What ends a directory, its comment behind it (APPNOTE.TXT, 4.3.16). */
const END = Buffer.from('PK\x05\x06', 'latin1')
const LENGTH_OF_COMMENT = 20
const LONGEST_COMMENT = 0xffff

/** Some programs say that the archive has a comment, and write none; a way of sending files adds a line end. */
function withItsComment(bytes: Buffer): Buffer {
  const end = bytes.lastIndexOf(END)
  const at = end + LENGTH_OF_COMMENT
  const length = bytes.length - at - 2
  if (end < 0 || length < 0 || length > LONGEST_COMMENT || bytes.readUInt16LE(at) === length) return bytes
  const mended = Buffer.from(bytes)
  mended.writeUInt16LE(length, at)
  return mended
}

const inMegabytes = (bytes: number): string => `${bytes / 1_000_000} MB`

/** Files, without folders; of one name the last, as programs that unpack them have it. */
function directoryOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('error', reject)
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      if (entry.fileNameLength > LONGEST_NAME) {
        reject(new Error(`a name in it has ${entry.fileNameLength} bytes`))
        return
      }
      const name = entry.fileNameRaw.toString(entry.generalPurposeBitFlag & UTF8_NAME ? 'utf8' : 'latin1')
      if (!/[/\\]$/.test(name)) entries.set(name, entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

/** Bit 11 of the general purpose flags (APPNOTE.TXT, 4.4.4). */
const UTF8_NAME = 0x800
