/** The reader's settings where the app does not run: those kept by it are read and changed in its own form. */
import { applyLook } from '../state/look'
import { lookOf, SETTINGS_KEY, settingsFrom, type Settings } from '../state/settings-model'

/** As Taro's storage on H5 keeps a value. */
interface Kept {
  data: Record<string, unknown>
}

let inMemory: Settings | undefined

/** The settings in force. */
export function currentSettings(): Settings {
  if (inMemory) return inMemory
  try {
    const kept = JSON.parse(localStorage.getItem(SETTINGS_KEY) ?? '') as Partial<Kept> | null
    if (kept?.data) return settingsFrom(kept.data)
  } catch {
    // Nothing kept, something foreign, or storage forbidden.
  }
  return settingsFrom({})
}

/** Changes some of the settings, at once and for the next time. */
export function changeSettings(change: Partial<Settings>): void {
  const next = { ...currentSettings(), ...change }
  try {
    const kept: Kept = { data: next }
    localStorage.setItem(SETTINGS_KEY, JSON.stringify(kept))
  } catch {
    inMemory = next // for this page alone
  }
  applyLook(lookOf(next))
}
