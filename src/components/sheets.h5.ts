/** The sheets of every screen, each a piece of code of its own: running all at once would be one long task. */
import { later } from './later'

const script = () => import('./ScriptSheet')
const settings = () => import('./SettingsSheet')
const share = () => import('./share/ShareSheet')
const note = () => import('./article/ParagraphActions/NoteSheet')

export const ScriptSheet = later(async () => (await script()).ScriptSheet)
export const SettingsSheet = later(async () => (await settings()).SettingsSheet)
export const ShareSheet = later(async () => (await share()).ShareSheet)
export const NoteSheet = later(async () => (await note()).NoteSheet)

/** What fetches each of them, those first that are opened most. */
export const fetchers = [share, settings, script, note]
