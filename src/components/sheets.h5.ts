/** The sheets of every screen, each a piece of code of its own: running all at once would be one long task. */
import { lazyOverlay } from './lazy-overlay'
import { fetchStrip } from './share/ShareStrip'

const script = () => import('./ScriptSheet')
const settings = () => import('./SettingsSheet')
const share = () => import('./share/ShareSheet')
const note = () => import('./article/ParagraphActions/NoteSheet')

export const ScriptSheet = lazyOverlay(async () => (await script()).ScriptSheet)
export const SettingsSheet = lazyOverlay(async () => (await settings()).SettingsSheet)
export const ShareSheet = lazyOverlay(async () => (await share()).ShareSheet)
export const NoteSheet = lazyOverlay(async () => (await note()).NoteSheet)

/** What fetches each of them, those first that are opened most, and before them what stands on the page already. */
export const fetchers = [fetchStrip, share, settings, script, note]
