/**
 * Copies of a library's files on the device, for when the network fails. The device's own files are the only record of
 * what is there: nothing is claimed that was cleared meanwhile.
 */
import { createStore, type Store } from '../../store/store'
import { bytesOf, DiskError, type Disk, type DiskFault, type Held } from './disk'
import { nameOf, victimsFor, type Shelf } from './eviction'

/** What readers are told of the copies. */
export interface CopiesState {
  /** Articles that can be read without a network, in whatever script. */
  articles: number
  bytes: number
  /** What the device has against keeping more. */
  fault?: DiskFault | undefined
}

export interface CopiesOptions {
  disk: Disk
  /** Bytes of all copies together. */
  limit: number
  /** Whether a file is of an article that the reader wants to find again. */
  isBookmarked: (name: string) => boolean
}

const SHELVES: readonly Shelf[] = ['saved', 'read']

export class Copies {
  private readonly state = createStore<CopiesState>({ articles: 0, bytes: 0 })
  private held = new Map<string, Held>()
  private opening: Promise<void> | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: CopiesOptions) {}

  /** What there is; right once the device has been looked at. */
  get store(): Store<CopiesState> {
    return this.state
  }

  /** Looks at the device, once. Never rejects: where nothing can be read, nothing is there. */
  open(): Promise<void> {
    this.opening ??= this.options.disk.list().then(
      held => {
        this.held = held
        this.tell()
      },
      () => undefined,
    )
    return this.opening
  }

  /** @returns the text that was kept under a name, undefined where there is none; it counts as read now */
  async read(name: string): Promise<string | undefined> {
    await this.open()
    const place = this.placeOf(name)
    if (place === undefined) return undefined
    const text = await this.options.disk.read(place).catch(() => undefined)
    if (text === undefined)
      this.held.delete(place) // cleared meanwhile
    // Written anew, so that the device knows when it was read.
    else if (place.startsWith('read/')) void this.inTurn(() => this.write(place, text)).catch(() => undefined)
    return text
  }

  /** Keeps a text, where it lies already or among what was read. Never rejects: `store` says what is in the way. */
  async keep(name: string, text: string): Promise<void> {
    await this.open()
    await this.inTurn(() => this.put(this.placeOf(name) ?? `read/${name}`, text)).catch(() => undefined)
  }

  /** Keeps a text for as long as the reader wants. Rejects with DiskError. @returns its size in bytes */
  async save(name: string, text: string): Promise<number> {
    await this.open()
    await this.inTurn(() => this.put(`saved/${name}`, text))
    await this.remove(name, ['read'])
    return bytesOf(text)
  }

  /** The same with what lies at an address. Rejects with DiskError or LoadError. */
  async saveFrom(name: string, address: string): Promise<number> {
    await this.open()
    const place = `saved/${name}`
    return this.inTurn(async () => {
      const bytes = await this.options.disk.fetch(place, address)
      this.held.set(place, { bytes, time: Date.now() })
      try {
        await this.free(this.total() - this.options.limit, place)
      } catch (error) {
        await this.drop(place)
        throw error
      }
      this.tell()
      return bytes
    })
  }

  /** Bytes of a copy that was saved. Right once the device has been looked at. */
  sizeOf(name: string): number | undefined {
    return this.held.get(`saved/${name}`)?.bytes
  }

  /** The names of all that was saved. Right once the device has been looked at. */
  saved(): string[] {
    return [...this.held.keys()].filter(place => place.startsWith('saved/')).map(nameOf)
  }

  /** Takes a copy away. */
  async remove(name: string, shelves = SHELVES): Promise<void> {
    await this.open()
    await this.inTurn(async () => {
      for (const shelf of shelves) await this.drop(`${shelf}/${name}`)
    })
  }

  /** Takes away all whose names begin so. */
  async removeAll(start: string): Promise<void> {
    await this.open()
    await this.inTurn(async () => {
      for (const place of [...this.held.keys()]) if (nameOf(place).startsWith(start)) await this.drop(place)
    })
  }

  /** Takes away all that is of these articles, in whatever script. */
  async removeArticles(ids: ReadonlySet<string>): Promise<void> {
    await this.open()
    await this.inTurn(async () => {
      for (const place of [...this.held.keys()])
        if (ids.has(/^a\/([^.]+)/.exec(nameOf(place))?.[1] ?? '')) await this.drop(place)
    })
  }

  /** Takes all of them away. */
  clear(): Promise<void> {
    return this.removeAll('')
  }

  /** One after the other: two that made room at a time would count the same files. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async put(place: string, text: string): Promise<void> {
    const bytes = bytesOf(text)
    const before = this.held.get(place)?.bytes ?? 0
    try {
      await this.free(this.total() - before + bytes - this.options.limit, place)
      await this.write(place, text).catch(async (error: unknown) => {
        if (!(error instanceof DiskError) || error.fault !== 'full') throw error
        await this.free(bytes, place) // the phone has less room than the copies allow themselves
        await this.write(place, text)
      })
      this.tell()
    } catch (error) {
      this.tell(error instanceof DiskError ? error.fault : 'forbidden')
      throw error
    }
  }

  private async write(place: string, text: string): Promise<void> {
    await this.options.disk.write(place, text)
    this.held.set(place, { bytes: bytesOf(text), time: Date.now() })
  }

  private async free(bytes: number, except: string): Promise<void> {
    const victims = victimsFor(bytes, this.held, except, this.options.isBookmarked)
    if (!victims) throw new DiskError('full', `no room for ${nameOf(except)}`)
    for (const victim of victims) await this.drop(victim)
  }

  private async drop(place: string): Promise<void> {
    if (!this.held.has(place)) return
    await this.options.disk.remove(place)
    this.held.delete(place)
    this.tell()
  }

  private placeOf(name: string): string | undefined {
    return SHELVES.map(shelf => `${shelf}/${name}`).find(place => this.held.has(place))
  }

  private total(): number {
    return [...this.held.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  }

  private tell(fault?: DiskFault): void {
    const articles = [...this.held.keys()].flatMap(place => /^a\/[^.]+/.exec(nameOf(place))?.[0] ?? [])
    this.state.set({ articles: new Set(articles).size, bytes: this.total(), fault })
  }
}
