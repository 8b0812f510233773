/** Counts what is run of the app's JavaScript, and when: what a reader waits for before anything is drawn. */
import type { Evaluated } from '../protocol'

type Factory = (this: unknown, ...args: unknown[]) => unknown
type Chunk = [ids: unknown, modules: Record<string, Factory>]

const began = performance.now()
const encoder = new TextEncoder()
const sizeOf = (script: unknown): number => encoder.encode(String(script)).length
const count = { scripts: 0, modules: 0, bytes: 0 }
let first: Evaluated | undefined
let chunks = 0

/** What has been run until now. */
export const evaluated = (): Evaluated => ({ ...count, ms: performance.now() - began })

/** What had been run when a page sent its first data to be drawn. */
export const evaluatedFirst = (): Evaluated | undefined => first
export function markFirst(): void {
  first ??= evaluated()
}

/** Runs a script of a package. One that brings modules has their bytes counted when they are run, any other its own. */
export function counted(script: () => void, text: unknown): void {
  const before = chunks
  count.scripts += 1
  script()
  if (chunks === before) count.bytes += sizeOf(text)
}

/** Where webpack's scripts put their modules: its runtime sets `push` anew. */
export function countedChunks(): Chunk[] {
  const list: Chunk[] = []
  let push = (chunk: Chunk): number => Array.prototype.push.call(list, chunk)
  const counting =
    (next: typeof push): typeof push =>
    chunk => {
      chunks += 1
      for (const [id, factory] of Object.entries(chunk[1])) chunk[1][id] = countedModule(factory)
      return next(chunk)
    }
  return Object.defineProperty(list, 'push', {
    get: () => counting(push), // as it is now: the runtime's own calls the one before it
    set: (next: typeof push) => {
      push = next
    },
  })
}

const countedModule = (factory: Factory): Factory =>
  function (...args) {
    count.modules += 1
    count.bytes += sizeOf(factory)
    return factory.apply(this, args)
  }
