/** The share sheet asks for what draws a poster by itself, when one is wanted. */
export const Poster = undefined
