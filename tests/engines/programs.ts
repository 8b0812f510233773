/** The programs of Firefox and WebKitGTK: found, or installed where that can be done. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { globSync } from 'tinyglobby'
import { runQuietly } from '../../config/scripts/command'
import { ROOT } from '../../config/scripts/root'
import { installPackages } from '../browser'

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver']
/** Beside the library, whose folder names the processor; the newest series first. */
const MINI_BROWSERS = (): string[] =>
  globSync('usr/lib/*/webkit2gtk-4.*/MiniBrowser', { cwd: '/', absolute: true }).sort().reverse()
const SCREEN = ['/usr/bin/Xvfb']
const LOCALES = ['/usr/share/i18n/locales/zh_CN']

/** What has to be there, and the Debian package that brings it. */
const PACKAGES: [files: string[], name: string][] = [
  [FIREFOX, 'firefox-esr'],
  [WEBKIT_DRIVER, 'webkit2gtk-driver'],
  [SCREEN, 'xvfb'],
  [LOCALES, 'locales'],
]

const MEND =
  'On Debian: sudo apt-get install firefox-esr webkit2gtk-driver xvfb locales. ' +
  '`npm test -- h5` needs none of them.'

/** Where the language is compiled to that WebKitGTK takes its own from; it has no other way to be told. */
export const LOCALE_FOLDER = path.join(ROOT, '.cache/locales')
export const LOCALE = 'zh_CN.UTF-8'

/** The program file of Firefox. @throws Error with the mend where there is none */
export const findFirefox = (): string => find(FIREFOX, 'Firefox')

/**
 * WebKitGTK's driver, and the browser that this one starts.
 *
 * @throws Error with the mend where one is missing
 */
export const findWebKit = (): { driver: string; browser: string } => ({
  driver: find(WEBKIT_DRIVER, "WebKitGTK's driver"),
  browser: find(MINI_BROWSERS(), "WebKitGTK's browser"),
})

/**
 * Sees to it that Firefox and WebKitGTK can be started; on Debian what is missing is installed.
 *
 * @throws Error with the mend where they cannot be had
 */
export async function ensureEngines(): Promise<void> {
  await installPackages(PACKAGES.filter(([files]) => !files.some(existsSync)).map(([, name]) => name))
  findFirefox()
  findWebKit()
  find(SCREEN, 'Xvfb')
  find(LOCALES, 'source of the Chinese locale')
  if (existsSync(path.join(LOCALE_FOLDER, LOCALE))) return
  await mkdir(LOCALE_FOLDER, { recursive: true })
  await runQuietly('Compiling the Chinese locale', [
    ...['localedef', '-i', 'zh_CN', '-f', 'UTF-8', path.join(LOCALE_FOLDER, LOCALE)],
  ])
}

function find(files: string[], name: string): string {
  const found = files.find(file => existsSync(file))
  if (found === undefined) throw new Error(`No ${name} found. ${MEND}`)
  return found
}
