import type { Settings } from '../protocol'
import { settingsFromSearch } from '../settings'

/** The phone's state; starts from the page's address. */
const current: Settings = settingsFromSearch(location.search)
export const settings: Readonly<Settings> = current

const listeners = new Set<(changed: Partial<Settings>) => void>()
export const onSettingsChange = (listener: (changed: Partial<Settings>) => void): void =>
  void listeners.add(listener)

export function changeSettings(patch: Partial<Settings>): void {
  Object.assign(current, patch)
  for (const listener of listeners) listener(patch)
}

/** The scene number of Moments' single-page mode. */
const SINGLE_PAGE_SCENE = 1154
export const inSinglePageMode = (): boolean => settings.scene === SINGLE_PAGE_SCENE

/** Whether the phone's base library has a method, as the shapes name it. */
export function isThere(method: string): boolean {
  const since = weappConfig.since[method]
  return since === undefined || settings.baseLibrary.localeCompare(since, 'en', { numeric: true }) >= 0
}
