/** A moment in the clock of whoever looks. @param moment as ISO 8601 */
export const momentOf = (moment: string): string =>
  new Date(moment).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' })
