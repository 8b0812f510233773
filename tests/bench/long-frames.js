// Runs in the measured page: keeps the milliseconds between any two frames in `window.frames`.
window.frames = []
let last
const next = now => {
  if (last !== undefined) window.frames.push(now - last)
  last = now
  requestAnimationFrame(next)
}
requestAnimationFrame(next)
