/** Names of files with the sums of what was written there, however many: eight bytes for each. */
import { createHash } from 'node:crypto'

export class Sums {
  private keys = new Float64Array(1024)
  private size = 0
  private isSorted = true

  /** @param sha256 in hexadecimal digits */
  add(name: string, sha256: string): void {
    if (this.size === this.keys.length) {
      const more = new Float64Array(this.size * 2)
      more.set(this.keys)
      this.keys = more
    }
    this.keys[this.size] = keyOf(name, sha256)
    this.size += 1
    this.isSorted = false
  }

  has(name: string, sha256: string): boolean {
    const held = this.keys.subarray(0, this.size)
    if (!this.isSorted) held.sort()
    this.isSorted = true
    const key = keyOf(name, sha256)
    let [low, high] = [0, held.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((held[middle] ?? 0) < key) low = middle + 1
      else high = middle
    }
    return held[low] === key
  }
}

/** 48 bits: among a million files the chance of taking another for one of them is below 10⁻⁸. */
const keyOf = (name: string, sha256: string): number =>
  createHash('sha256').update(`${sha256} ${name}`).digest().readUIntBE(0, 6)

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
