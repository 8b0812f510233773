/** The folder that WeChat gives a mini-program for its reader's files. It survives, as on a phone: in the browser. */
import { inSinglePageMode, settings } from '../state'

/** Where a mini-program may write. */
export const USER_DATA_PATH = 'wxfile://usr'

export interface UserFile {
  /** The content, a character for each byte; undefined where it is a folder. */
  bytes?: string
  /** Seconds since 1970. */
  modified: number
}

/** WeChat takes no larger file. */
const LARGEST_FILE = 100 * 1024 * 1024
/** Single-page mode keeps its own. */
const KEY = inSinglePageMode() ? 'weapp-single-file:' : 'weapp-file:'

/** A path without a slash at its end. */
const bare = (path: string): string => path.replace(/\/+$/, '')
export const parentOf = (path: string): string => bare(path).replace(/\/[^/]*$/, '')
export const isUserPath = (path: string): boolean => /^wxfile:\/\/usr(?:\/|$)/.test(path)

export function userFile(path: string): UserFile | undefined {
  if (bare(path) === USER_DATA_PATH) return { modified: 0 }
  const text = localStorage.getItem(KEY + bare(path))
  return text === null ? undefined : (JSON.parse(text) as UserFile)
}

/** What lies in a folder and in the folders inside it: by its path from there, with a slash in front. */
export function userFilesBelow(folder: string): [path: string, file: UserFile][] {
  const prefix = `${KEY}${bare(folder)}/`
  return Object.keys(localStorage)
    .filter(key => key.startsWith(prefix))
    .sort()
    .map(key => [key.slice(prefix.length - 1), JSON.parse(localStorage.getItem(key) ?? '') as UserFile])
}

/** @throws Error worded as WeChat's, where there is no room or no permission */
export function putUserFile(path: string, bytes?: string): void {
  if (settings.files === 'forbidden') throw new Error(`permission denied, open ${path}`)
  const others = userFilesBelow(USER_DATA_PATH).filter(([name]) => USER_DATA_PATH + name !== path)
  const taken = others.reduce((sum, [, file]) => sum + (file.bytes?.length ?? 0), 0)
  const size = bytes?.length ?? 0
  if (size > LARGEST_FILE || taken + size > settings.fileLimit * 1024)
    throw new Error('the maximum size of the file storage limit is exceeded')
  const file: UserFile = { modified: Math.floor(Date.now() / 1000), ...(bytes !== undefined && { bytes }) }
  localStorage.setItem(KEY + bare(path), JSON.stringify(file))
}

export function removeUserFile(path: string): void {
  localStorage.removeItem(KEY + bare(path))
}
