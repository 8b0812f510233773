/** A folder of the device, as the copies of a library's files need it. Names may have slashes in them. */
export interface Disk {
  /** All that is there: size in bytes, and when it was last written or used, in milliseconds since 1970. */
  list(): Promise<Map<string, Held>>
  /** Rejects where there is no such file. */
  read(name: string): Promise<string>
  /** Writes the whole of it or nothing. Rejects with DiskError. */
  write(name: string, text: string): Promise<void>
  /** Fetches an address into a file. Rejects with DiskError or LoadError. @returns its size in bytes */
  fetch(name: string, address: string): Promise<number>
  remove(name: string): Promise<void>
}

export interface Held {
  bytes: number
  time: number
}

/** What a device may have against keeping a file: no room, or no permission. */
export type DiskFault = 'full' | 'forbidden'

export class DiskError extends Error {
  override name = 'DiskError'

  constructor(
    readonly fault: DiskFault,
    message: string,
  ) {
    super(message)
  }
}

/** Bytes of a text in UTF-8; phones' script engines have no TextEncoder. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
