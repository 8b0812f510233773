/** WeChat keeps each page of the stack where it was: nothing to restore. */
export const restoreScroll = (): void => undefined
