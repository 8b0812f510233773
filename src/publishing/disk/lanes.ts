/** Does the work for each, a few at a time. After a failure no more is begun, and it is thrown when all have ended. */
export async function inLanes<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let failed = false
  const lane = async (): Promise<void> => {
    try {
      for (let next = await queue.next(); !failed && !next.done; next = await queue.next())
        await work(next.value)
    } catch (error) {
      failed = true
      throw error
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/**
 * Begins the work for a few items ahead of the one that is asked for; they come in their order, each with what its work
 * promises. Whoever asks hears of a failure with the item that it is of.
 * @param many items in work at a time
 */
export function* ahead<Item, Result>(
  items: Iterable<Item>,
  many: number,
  work: (item: Item) => Promise<Result>,
): Generator<[item: Item, result: () => Promise<Result>]> {
  const begun: [Item, Promise<PromiseSettledResult<Result>>][] = []
  const queue = items[Symbol.iterator]()
  for (;;) {
    while (begun.length < many) {
      const next = queue.next()
      if (next.done) break
      begun.push([next.value, settled(work(next.value))])
    }
    const [item, result] = begun.shift() ?? []
    if (!result) return
    yield [item as Item, async () => valueOf(await result)]
  }
}

const settled = async <Result>(work: Promise<Result>): Promise<PromiseSettledResult<Result>> => {
  const [end] = await Promise.allSettled([work])
  return end
}

function valueOf<Result>(end: PromiseSettledResult<Result>): Result {
  if (end.status === 'rejected') throw end.reason
  return end.value
}
