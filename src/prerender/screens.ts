/** What a build hands over: the files that each screen needs, and the bare page. */

/** Names of files below the output folder, in the order of loading: `app` for every screen, then one key a screen, and one for the words of each language. */
export type ScreenFiles = Record<string, string[]>

/** Hidden, so that no server hands it out. */
export const SCREENS_FILE = '.screens.json'

/** The page of no address, drawn by the app alone: for whoever reads without a network, and for a library that grows without the build. */
export const SHELL_FILE = 'shell.html'

/** The page for addresses that there are none of, to be sent with status 404. */
export const MISSING_FILE = '404.html'

/** What the build wrote, of which all pages are made. */
export const TEMPLATE_FILE = '.template.html'
