/** Where the keys of a table stand in a text. */
export interface Match {
  at: number
  key: string
  value: string
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Finds the keys of a table from the left, the longest first; nothing for an empty table. */
export const finder = (table: ReadonlyMap<string, string>): ((text: string) => Match[]) => {
  if (table.size === 0) return () => []
  const longestFirst = [...table.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(escape).join('|'), 'gu')
  return text =>
    [...text.matchAll(pattern)].map(({ index, 0: key }) => ({ at: index, key, value: table.get(key) ?? key }))
}
