/** A mini-program runs once on a device: nobody else writes into its storage. */
export const watchStored = (_key: string, _changed: () => void): void => undefined
