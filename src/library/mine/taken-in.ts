/** What a reader gave to be taken in: its text, nothing, or why it could not be had, in words for the reader. */
export type TakenIn = { text: string } | { refused: string } | undefined
