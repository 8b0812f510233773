/** What a build hands over: the files that each screen needs, and the bare page. */

/** Names of files below the output folder, in the order of loading: `app` for every screen, then one key a screen, and one for the words of each language. */
export type ScreenFiles = Record<string, string[]>

/** Hidden, so that no server hands it out. */
export const SCREENS_FILE = '.screens.json'

/** The page for addresses that have none of their own, drawn by the app alone: what the build wrote. */
export const SHELL_FILE = 'shell.html'
