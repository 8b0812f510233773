/**
 * Rewrites WeChat's lengths for a browser: `rpx` is a 750th of the screen's width, and `vh` counts the page
 * alone, without the bars around it. Serves style sheets and inline styles.
 */
export const convertUnits = (css: string): string =>
  css
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc(100vw / 750 * $1)')
    .replace(/(-?\d*\.?\d+)vh\b/g, 'calc(var(--page-height) / 100 * $1)')
