// Runs in the measured page: `window.scrollSteadily()` scrolls for three seconds at 3,000 pixels a second, there and back
// where the page is short, and tells how long each frame took and how many rows were drawn at most.
window.scrollSteadily = () =>
  new Promise(resolve => {
    const frames = []
    let rows = 0
    let last = performance.now()
    let step = 50
    const end = last + 3_000
    const frame = now => {
      frames.push(now - last)
      last = now
      rows = Math.max(rows, document.querySelectorAll('.rows > .instalment-row').length)
      const next = window.scrollY + step
      if (next < 0 || next > document.documentElement.scrollHeight - window.innerHeight) step = -step
      window.scrollBy(0, step)
      if (now < end) requestAnimationFrame(frame)
      else resolve({ frames: frames.slice(1), rows })
    }
    requestAnimationFrame(frame)
  })
