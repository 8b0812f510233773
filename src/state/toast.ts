/** A word to the reader about what has just been done, or could not be. */
import { createStore, useStore } from '../store/store'

const store = createStore<string | undefined>(undefined)

/** Says a word on the screen; undefined takes it away. */
export const toast = (word: string | undefined): void => store.set(word)

/** The word that is being said. */
export const useToast = (): string | undefined => useStore(store)
