/**
 * A line of text cut to a limit, in columns (`cut.ts`, which is no part of the first page). Where its code does not come, the
 * text is cut anywhere.
 */
export const cutSoon = (text: string, limit: number): Promise<string> =>
  import('./cut').then(
    ({ cut }) => cut(text, limit),
    () => text.slice(0, limit / 2),
  )
