/** How it ended to hand something over: done, told by the system itself, or refused, in words for the reader. */
export type HandedOver = 'done' | 'told' | { refused: string }
