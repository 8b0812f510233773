/** Milliseconds in which an answer must be here, whole; the longest article takes a few seconds at 2 G. */
export const DEADLINE = 20_000

/** Above this an answer is none of a library's: an index of ten thousand articles has a quarter of it. */
export const MAX_CHARACTERS = 16 * 1024 * 1024
