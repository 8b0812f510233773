/** A mini-program has no keyboard. */
export const Keys = () => null
