/** Browsers have no such log, and nothing is sent anywhere. */
export const logFault = (_fault: unknown): void => {}
export const useFaultLog = (): void => {}
