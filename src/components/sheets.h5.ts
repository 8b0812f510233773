import { later } from './later'

const sheets = () => import('./all-sheets')

export const NoteSheet = later(async () => (await sheets()).NoteSheet)
export const ScriptSheet = later(async () => (await sheets()).ScriptSheet)
export const SettingsSheet = later(async () => (await sheets()).SettingsSheet)
export const ShareSheet = later(async () => (await sheets()).ShareSheet)
