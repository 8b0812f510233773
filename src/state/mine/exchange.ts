/** What comes of a reader's data that leaves the device or comes back; refusals are in words for the reader. */

/** How it ended to hand something over: done, told by the system itself, or refused. */
export type HandedOver = 'done' | 'told' | { refused: string }

/** What a reader gave to be taken in: its text, nothing, or why it could not be had. */
export type TakenIn = { text: string } | { refused: string } | undefined
