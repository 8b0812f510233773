// Runs in the measured page before anything else: keeps what the browser says in `window.timing`, and times ways on.
const longTasks = []
const timing = {
  fcp: 0,
  lcp: 0,
  cls: 0,
  taken: Infinity,
  // As “Total Blocking Time” counts it (web.dev/articles/tbt): of the task that makes the first frame, what follows it.
  get blocking() {
    return longTasks
      .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, timing.fcp))
      .reduce((sum, after) => sum + Math.max(0, after - 50), 0)
  },
}
window.timing = timing

const watch = (type, take) =>
  new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true })

watch('paint', entry => {
  if (entry.name === 'first-contentful-paint') timing.fcp = entry.startTime
})
watch('largest-contentful-paint', entry => {
  timing.lcp = entry.startTime
})
watch('layout-shift', entry => {
  timing.cls += entry.value
})
watch('longtask', entry => {
  longTasks.push(entry)
})

// Taro says on the page's element that the app has taken it over.
const untilTaken = new MutationObserver(() => {
  if (!document.querySelector('.taro_page_show')) return
  timing.taken = performance.now()
  untilTaken.disconnect()
})
untilTaken.observe(document, { subtree: true, childList: true, attributeFilter: ['class'] })

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve))
const isShown = title =>
  [...document.querySelectorAll('h1')].some(
    h1 => h1.textContent.trim() === title && h1.getClientRects().length > 0,
  )

/**
 * Taps what a selector finds, or goes by so many entries of the history, and waits until the page with a title has
 * been painted. Resolves to milliseconds.
 */
window.untilPainted = async (title, { tap, go }) => {
  const began = performance.now()
  if (tap) document.querySelector(tap).click()
  else history.go(go)
  while (!isShown(title)) {
    if (performance.now() - began > 20_000) throw new Error(`${title} was not shown within 20 s`)
    await nextFrame()
  }
  // A message that is sent while a frame is made arrives when it has been.
  await new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    requestAnimationFrame(() => port2.postMessage(undefined))
  })
  return performance.now() - began
}
