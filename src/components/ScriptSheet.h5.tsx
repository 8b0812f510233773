import { lazily } from './lazily'

/** The choice of script. */
export const ScriptSheet = lazily(() => import('./ScriptPanel'))
