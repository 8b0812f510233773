/** WeChat keeps each page of the stack where it was: nothing to restore. */
export const restoreScroll = (): void => undefined

/** WeChat does so by itself, without drawing a page anew. */
export const isRestoring = (): boolean => false
