import type { Settings } from './protocol'

/** A phone in order: opened from the list of mini-programs, on wireless, nothing asked for yet. */
export const DEFAULT_SETTINGS: Readonly<Settings> = {
  scene: 1001,
  baseLibrary: '3.8.0',
  platform: 'ios',
  network: 'wifi',
  packages: 'served',
  language: 'zh_CN',
  fontSizeScaleFactor: 1,
  ringer: 'on',
  albumPermission: 'unasked',
  clipboard: 'declared',
  chosenFiles: 'declared',
  templates: '',
  subscriptions: 'ask',
  domains: '',
  storageLimit: 10_240,
  fileLimit: 204_800,
  files: 'allowed',
  update: 'none',
}

/**
 * Reads settings from the query of the page's address, e.g. `?scene=1154&network=none`.
 * @throws Error when a name is unknown, so that a misspelt one cannot pass for a default.
 */
export function settingsFromSearch(search: string): Settings {
  const given = Object.fromEntries(new URLSearchParams(search))
  const unknown = Object.keys(given).filter(name => !(name in DEFAULT_SETTINGS))
  if (unknown.length) throw new Error(`unknown settings in the address: ${unknown.join(', ')}`)
  const numeric = (['scene', 'fontSizeScaleFactor', 'storageLimit', 'fileLimit'] as const).filter(
    name => name in given,
  )
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    ...Object.fromEntries(numeric.map(name => [name, Number(given[name])])),
  }
}

/** The query that makes the page start with these settings; empty when there are none. */
export function searchFromSettings(settings: Partial<Settings>): string {
  const query = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]))
  return query.size ? `?${query}` : ''
}
