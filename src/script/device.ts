type Convert = (text: string) => string

/**
 * What converts on a reader's device: search terms and pasted text. Articles are converted when publishing.
 * Each loader is a chunk of its own, fetched when first asked for.
 */

/** Traditional to simplified: the small dictionary (60 KB). Search folds both its index and its terms with it. */
export const loadToHans = async (): Promise<Convert> => (await import('./to-hans')).toHans

/** Simplified to traditional: the large dictionary (1.1 MB), only for text that no build has seen. */
export const loadToHantTW = async (): Promise<Convert> => (await import('./to-hant-tw')).toHantTW
export const loadToHantHK = async (): Promise<Convert> => (await import('./to-hant-hk')).toHantHK
