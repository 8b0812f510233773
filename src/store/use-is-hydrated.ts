/** Whether a screen may show what this device alone knows: a prerendered page was drawn for no reader in particular. */
import { firstPage } from './first-page'
import { createStore, useStore } from './store'

const own = createStore(true, () => firstPage() && false)

/** Whether what is drawn may differ from the HTML that it takes over. */
export const useIsHydrated = (): boolean => useStore(own)
