import type { SetDataStats } from '../protocol'
import { markFirst } from './evaluated'
import { reportError } from './report'
import type { PageInstance } from './types'

/** What WeChat's audit finds too much for one call (setData 的数据大小不超过 256KB); at 1 MB it refuses. */
const LARGEST = 256 * 1024

const stats = new Map<PageInstance, SetDataStats>()
const empty = (): SetDataStats => ({ first: 0, largest: 0, total: 0, count: 0 })
export const setDataStatsOf = (page: PageInstance): SetDataStats => ({ ...(stats.get(page) ?? empty()) })
export const forgetSetData = (page: PageInstance): void => void stats.delete(page)

const encoder = new TextEncoder()
let counting = false

/**
 * Counts what every `setData` sends, as WeChat would carry it between its two threads.
 * @param instance any page; the method is replaced once, where pages and components inherit it from
 * @param pageOnTop the page that a call of a component is booked to
 */
export function countSetData(instance: PageInstance, pageOnTop: () => PageInstance | undefined): void {
  if (counting) return
  counting = true
  let owner: PageInstance = instance
  while (!Object.hasOwn(owner, 'setData')) owner = Object.getPrototypeOf(owner) as PageInstance
  const original = owner.setData
  owner.setData = function (this: PageInstance, data, done) {
    markFirst()
    const page = stats.has(this) ? this : pageOnTop()
    const bytes = encoder.encode(JSON.stringify(data)).length
    if (page) book(page, bytes)
    if (bytes > LARGEST) reportError(`setData: ${bytes} bytes, WeChat's limit is ${LARGEST}`)
    original.call(this, data, done)
  }
}

/** Starts a page's account. */
export const openSetDataAccount = (page: PageInstance): void => void stats.set(page, empty())

function book(page: PageInstance, bytes: number): void {
  const account = stats.get(page) ?? empty()
  if (account.count === 0) account.first = bytes
  account.largest = Math.max(account.largest, bytes)
  account.total += bytes
  account.count += 1
  stats.set(page, account)
}
