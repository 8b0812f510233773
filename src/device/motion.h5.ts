/** Whether the reader wants nothing to move by itself, by the system's setting or by ours. */
export const isStill = (): boolean =>
  document.documentElement.classList.contains('motion-reduced') ||
  matchMedia('(prefers-reduced-motion: reduce)').matches
