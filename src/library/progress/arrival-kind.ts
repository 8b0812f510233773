/**
 * How a reader comes to an article: back to where they were in this entry of the history, to a paragraph that the
 * address names, or afresh.
 */
export type Arrival = { kind: 'returned' } | { kind: 'paragraph'; paragraph: number } | { kind: 'fresh' }

/** What the address says: a paragraph, or nothing. */
export const arrivalAt = (paragraph: number | undefined): Arrival =>
  paragraph === undefined ? { kind: 'fresh' } : { kind: 'paragraph', paragraph }
