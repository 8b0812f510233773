/**
 * Where the reader was on each entry of the browser's history. The browser's own restoration runs before a page
 * has its text, so it is switched off and done here, when the text stands. The one exception is a prerendered page
 * that is loaded again: its text stands before any script, and the browser restores it best, unless it has forgotten
 * where that was: it hears only in passing that restoring is its task again. A page that has been
 * laid out anew since (another width, size or script) is brought to the same words of the article; any other to the
 * same row of a long list, or else to the same pixels.
 */
import * as v from 'valibot'
import { firstPage } from '../../store/first-page'
import { positionSchema, type Position } from './position'
import { isShown, measureView, showPosition, shownBodyId } from './view'
import { placeInList, showInList } from '../../device/shown-list.h5'

const STORE = 'reader:scroll'

const entrySchema = v.object({
  /** Pixels from the page's top. */
  y: v.number(),
  /** Height of the whole page in pixels: another one means another layout. */
  height: v.number(),
  /** Place in the article, where the page shows one. */
  position: v.optional(positionSchema),
  /** Row of a long list, where the page shows one. */
  row: v.optional(v.object({ row: v.number(), top: v.number() })),
  /** Id of the text that the position is in: a page may show several instalments. */
  bodyId: v.optional(v.string()),
})
type Kept = v.InferOutput<typeof entrySchema>
interface Entry extends Kept {
  /** Id of the page's element: the router numbers its pages, anew in each document. */
  page?: string
}
const entriesSchema = v.record(v.string(), entrySchema)

const entryKey = (): string => (window.history.state as { key?: string } | null)?.key ?? 'first'

function stored(): Map<string, Entry> {
  try {
    const result = v.safeParse(entriesSchema, JSON.parse(sessionStorage.getItem(STORE) ?? '{}'))
    return new Map(Object.entries(result.success ? result.output : {}))
  } catch {
    return new Map()
  }
}

/** The page on the screen: those below it are not shown, and one that moves out has not the class any more. */
const pageHere = (): string | undefined =>
  [...document.querySelectorAll('.taro_page_show')].filter(isShown).at(-1)?.id

/** Whether a page lies in the document, not on the screen: another one is there still, or has come in the meantime. */
const isBelow = (page = ''): boolean => document.getElementById(page) !== null && page !== pageHere()

function here(): Entry {
  const bodyId = shownBodyId()
  let position: Position | undefined
  if (bodyId) measureView(bodyId, view => (position = view.position))
  const height = document.documentElement.scrollHeight
  return { page: pageHere(), y: window.scrollY, height, position, bodyId, row: placeInList() }
}

/** Whether the reader has moved the prerendered page since it came; the script in its head has seen it. */
const isMoved = (): boolean => (window as { earlyMove?: boolean }).earlyMove === true

/**
 * Scrolls to an entry; false where the page does not have its text yet.
 * @param isByBrowser the browser was to bring the page to the same pixels
 */
function show({ y, height, position, row, ...entry }: Entry, isByBrowser: boolean): boolean {
  if (row && y > 0) return showInList(row)
  const isThere = entry.bodyId !== undefined && document.getElementById(entry.bodyId) !== null
  const bodyId = isThere ? entry.bodyId : shownBodyId()
  if (position && !bodyId) return false
  const now = document.documentElement.scrollHeight
  if (position && bodyId && y > 0 && now !== height) {
    showPosition(bodyId, position)
    return true
  }
  if (isByBrowser && isMoved()) return true
  if (now - window.innerHeight + 1 < y) return false
  window.scrollTo(0, y)
  return true
}

/** Whether the address was opened anew, not reloaded or gone back to: then nothing in it was seen before. */
const isNewVisit = (): boolean =>
  performance.getEntriesByType('navigation').some(entry => 'type' in entry && entry.type === 'navigate')

function createScrollMemory() {
  const entries = typeof window === 'undefined' ? new Map<string, Entry>() : stored()
  let key = typeof window === 'undefined' ? '' : entryKey()
  /** Where to scroll once the page that is shown has its text. */
  let pending: Entry | undefined =
    typeof window === 'undefined' || isNewVisit() ? undefined : entries.get(key)
  let isByBrowser = firstPage() !== undefined

  if (typeof window !== 'undefined') {
    const takeCharge = (): void => {
      window.history.scrollRestoration = 'manual'
    }
    // A page that is complete has been restored already.
    if (!firstPage() || document.readyState === 'complete') takeCharge()
    window.addEventListener('pageshow', takeCharge)
    window.addEventListener('pagehide', () => {
      window.history.scrollRestoration = 'auto'
      entries.set(key, here())
      try {
        sessionStorage.setItem(STORE, JSON.stringify(Object.fromEntries(entries)))
      } catch {
        // Storage may be full or forbidden: then a reload starts at the top, nothing else.
      }
    })
  }

  return {
    /** Called when the history has moved, before the page changes. `back`: to an entry that was seen before. */
    move(back: boolean): void {
      entries.set(key, here())
      key = entryKey()
      pending = back ? entries.get(key) : undefined
      isByBrowser = false
    },
    /** Whether the page that is shown waits for its text to be brought to where the reader was. */
    isRestoring: (): boolean => pending !== undefined,
    /** Scrolls to where the reader was, if the page has its text by now; else keeps it for the next call. */
    restore(): void {
      if (pending && !isBelow(pending.page) && show(pending, isByBrowser)) pending = undefined
    },
  }
}

export const scrollMemory = createScrollMemory()

/** To be called by a screen when its text has been laid out. */
export const restoreScroll = (): void => scrollMemory.restore()

/** Whether the page that is shown is being brought back to where the reader was. */
export const isRestoring = (): boolean => scrollMemory.isRestoring()
