/** How the reader wants the page set: kept on this device, applied to every screen at once. */
import { applyLook } from './look'
import { watchStored } from './mine/storage-watch'
import { defaults, lookOf, SETTINGS_KEY, settingsFrom, type Settings } from './settings-model'
import { readStored, writeStored } from '../store/storage'
import { createStore, useStore } from '../store/store'

export * from './settings-model'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const stored = (): Settings => settingsFrom(readStored(SETTINGS_KEY, isRecord, {}))
const store = createStore<Settings>(stored(), () => defaults)
/** What could not be written is in memory alone. */
let isUnsaved = false
watchStored(SETTINGS_KEY, () => {
  if (!isUnsaved) show(stored())
})

/** The settings in force. */
export const currentSettings = (): Settings => store.get()

/** The settings in force; the component draws again when they change. */
export const useSettings = (): Settings => useStore(store)

/** Changes some of the settings, at once and for the next time. */
export function changeSettings(change: Partial<Settings>): void {
  // As they are stored at this moment: another tab may have changed others of them.
  const next = { ...(isUnsaved ? store.get() : stored()), ...change }
  isUnsaved = !writeStored(SETTINGS_KEY, next)
  show(next)
}

function show(settings: Settings): void {
  store.set(settings)
  applyLook(lookOf(settings))
}

/** Back to how the reader came. */
export const resetSettings = (): void => changeSettings(defaults)

/** Brings the page into the look that was kept; to be called when the app starts. */
export const applySettings = (): void => applyLook(lookOf(store.get()))
