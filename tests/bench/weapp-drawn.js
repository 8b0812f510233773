// Runs in the harness's page from its start: keeps when each of `window.drawnSelectors` stood first, as milliseconds since the
// app's first line, in `drawnAt`.
const { drawnSelectors } = window
const drawnAt = drawnSelectors.map(() => undefined)

const look = () => {
  drawnSelectors.forEach((selector, at) => {
    if (drawnAt[at] === undefined && document.querySelector(`.page-viewport:not([hidden]) ${selector}`))
      drawnAt[at] = window.__harness.evaluated().now.ms
  })
  if (drawnAt.includes(undefined)) requestAnimationFrame(look)
}

window.drawnAt = drawnAt
look()
