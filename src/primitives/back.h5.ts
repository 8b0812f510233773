/**
 * "Back" closes what lies over the page first. A sheet that opens adds an entry to the browser's history; going
 * back from that entry closes the sheet and moves no page.
 */
type Close = () => void

const held: Close[] = []
/** Steps back that we take ourselves when a sheet is closed by other means than back. */
let own = 0
const waiting: (() => void)[] = []

/** Does what concerns the current entry of the history, once a step back that we took has arrived there. */
export function whenSettled(work: () => void): void {
  if (own === 0) work()
  else waiting.push(work)
}

/**
 * Makes the next "back" call `close` instead of leaving the page.
 * @returns to be called when the sheet has gone, however it was closed
 */
export function holdBack(close: Close): () => void {
  let isEntered = false
  let isGone = false
  held.push(close)
  // One sheet may follow another: a step back on its way would take both entries.
  whenSettled(() => {
    if (isGone) return
    window.history.pushState(window.history.state, '')
    isEntered = true
  })
  return () => {
    const at = held.lastIndexOf(close)
    if (at < 0) return // went back already
    held.splice(at, 1)
    isGone = true
    if (!isEntered) return
    own += 1
    window.history.back()
  }
}

/** Called on each step back. True where it only closed something, so that the router must not hear of it. */
export function closesSheet(): boolean {
  if (own > 0) {
    own -= 1
    if (own === 0) for (const work of waiting.splice(0)) work()
    return true
  }
  const close = held.pop()
  close?.()
  return close !== undefined
}
