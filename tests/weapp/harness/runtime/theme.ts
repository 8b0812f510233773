import type { Json, JsonObject } from '../protocol'
import type { AppJson, WindowConfig } from './types'

const dark = matchMedia('(prefers-color-scheme: dark)')
const raw = weappConfig.json.app ?? {}
const hasThemes = raw.darkmode === true
const listeners = new Set<() => void>()

/** `undefined` for an app without `darkmode`, as WeChat's getAppBaseInfo says. */
export const currentTheme = (): 'dark' | 'light' | undefined =>
  hasThemes ? (dark.matches ? 'dark' : 'light') : undefined

export const onThemeChange = (listener: () => void): void => void listeners.add(listener)
dark.addEventListener('change', () => hasThemes && listeners.forEach(listener => listener()))

/** Replaces every `@name` by the value that theme.json gives it in the current theme. */
function resolve(json: JsonObject): JsonObject {
  const location = typeof raw.themeLocation === 'string' ? raw.themeLocation.replace(/\.json$/, '') : 'theme'
  const variables = (weappConfig.json[location]?.[currentTheme() ?? 'light'] ?? {}) as JsonObject
  const replace = (_: string, value: Json): Json =>
    typeof value === 'string' && value.startsWith('@') ? (variables[value.slice(1)] ?? value) : value
  return JSON.parse(JSON.stringify(json), replace) as JsonObject
}

export const appJson = (): AppJson => resolve(raw) as unknown as AppJson
/** A page's window settings: its own over the app's. */
export const pageConfig = (route: string): WindowConfig =>
  resolve({ ...(raw.window as JsonObject | undefined), ...weappConfig.json[route] })
