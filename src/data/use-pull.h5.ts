/**
 * Browsers have a pull of their own, which loads the page anew; a second one would be weight without use. WeChat's
 * browser has none: there its menu does so, and a page shown again asks by itself (`useLoaded`).
 */
export const usePull = (_key: string, _load: () => Promise<unknown>): void => undefined
