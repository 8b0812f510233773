import { lazily } from './lazily'

/** How the page is set. */
export const SettingsSheet = lazily(() => import('./SettingsPanel'))
