/** A mini-program has no address bar; the share card carries the place. */
export const showAddress = (_path: string): void => undefined
