// Runs in the measured page before anything else, and keeps what the browser says in `window.timing`.
const timing = { fcp: 0, lcp: 0, cls: 0, blocking: 0 }
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
  timing.blocking += Math.max(0, entry.duration - 50)
})
