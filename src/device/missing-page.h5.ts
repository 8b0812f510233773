/** Our router draws the missing page itself. */
export const useMissingPage = (): void => undefined
