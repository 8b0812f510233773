/** Days of the place where the columns are written. */
const CHINA = 8 * 3_600_000

/** The day that a moment falls on there, as in 2026-03-05. */
export const chinaDay = (moment: Date): string =>
  new Date(moment.getTime() + CHINA).toISOString().slice(0, 10)
