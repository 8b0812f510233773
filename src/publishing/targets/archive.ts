/**
 * What a target held before: the manifests of its last editions, and the bytes that were replaced or removed since. It
 * lies with the cache, not in the target: nobody is served what was taken back.
 */
import { COPYFILE_FICLONE } from 'node:constants'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hashOfFile } from '../disk/atomic'
import { linesIn } from '../disk/lines'
import { replaceMade } from '../disk/replace-file'
import { readIfThere } from '../source/library-files'
import { entriesOf, sumsIn } from './manifest'
import { sha256Of } from './sums'

/** Editions that can be put back. */
export const KEPT_EDITIONS = 10

/** The minute of an edition, to the millisecond: 20261201T070003.123Z. */
const EDITION = /^(\d{8}T\d{6}\.\d{3}Z)\.json$/

export class Archive {
  private readonly blobs: string

  /** @param folder for this target alone; made when something is kept */
  constructor(private readonly folder: string) {
    this.blobs = path.join(folder, 'bytes')
  }

  /** Keeps the bytes of a file that is about to be replaced or removed. */
  async keep(bytes: Uint8Array): Promise<void> {
    const file = this.blob(sha256Of(bytes))
    if (existsSync(file)) return
    await mkdir(this.blobs, { recursive: true })
    replaceMade(file, bytes)
  }

  /** Bytes that were kept; nothing where they were not, or are no longer what they were. */
  async bytesOf(sha256: string): Promise<Buffer | undefined> {
    const bytes = await readIfThere(this.blob(sha256))
    return bytes && sha256Of(bytes) === sha256 ? bytes : undefined
  }

  /** Names of the editions, the newest first. */
  async editions(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => [])
    return names
      .flatMap(name => EDITION.exec(name)?.[1] ?? [])
      .sort()
      .reverse()
  }

  /** Path and SHA-256 of every file of an edition, in the order of the paths. */
  entriesOf(edition: string): Generator<[name: string, sha256: string]> {
    return entriesOf(linesIn(this.manifest(edition)))
  }

  /**
   * Remembers what a target holds as an edition, and forgets the oldest ones. What is put back is the edition that it
   * was: whoever goes back and forth pushes none of the others out.
   * @param manifest the target's own, which may be absent
   */
  async record(manifest: string): Promise<void> {
    const sum = await hashOfFile(manifest)
    if (sum === undefined) return
    const { mtime, size } = await stat(manifest)
    if (await this.holds(sum, size)) return
    const file = this.manifest(mtime.toISOString().replace(/[-:]/g, ''))
    await mkdir(this.folder, { recursive: true })
    await copyFile(manifest, `${file}.draft`, COPYFILE_FICLONE)
    await rename(`${file}.draft`, file)
    await this.forget()
  }

  /** Whether an edition has a manifest of this sum and size. */
  private async holds(sum: string, size: number): Promise<boolean> {
    for (const edition of await this.editions()) {
      const kept = this.manifest(edition)
      if ((await stat(kept)).size === size && (await hashOfFile(kept)) === sum) return true
    }
    return false
  }

  /** Bytes come to be named by none when an edition goes, and never before. */
  private async forget(): Promise<void> {
    const editions = await this.editions()
    if (editions.length <= KEPT_EDITIONS) return
    for (const old of editions.slice(KEPT_EDITIONS)) await rm(this.manifest(old))
    const unnamed = new Set(await readdir(this.blobs).catch(() => []))
    for (const edition of editions.slice(0, KEPT_EDITIONS))
      for (const sha256 of sumsIn(linesIn(this.manifest(edition)))) unnamed.delete(sha256)
    for (const name of unnamed) await rm(path.join(this.blobs, name))
  }

  private manifest(edition: string): string {
    return path.join(this.folder, `${edition}.json`)
  }

  private blob(sha256: string): string {
    return path.join(this.blobs, sha256)
  }
}
