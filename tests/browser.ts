/** The browser and the fonts that the tests draw with: found, or installed where that can be done. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CommandError, runQuietly } from '../config/scripts/command'

/** How every test starts Chromium: as root too, quiet on the network, and with type set the same on all screens. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** Debian's Chromium without a window: the same engine for half of the processor's time. */
const SHELL = 'chromium-headless-shell'

const USUAL_PLACES = [
  `/usr/bin/${SHELL}`,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const MEND =
  'Install Chromium or Chrome, or set CHROMIUM_PATH to one that is installed elsewhere. ' +
  'On Debian: sudo apt-get install chromium fonts-noto-cjk'

/**
 * The program file of a Chromium or Chrome: CHROMIUM_PATH, then Playwright's own, then the usual places.
 *
 * @throws Error with the mend where there is none, or where CHROMIUM_PATH leads nowhere
 */
export function findChromium(): string {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}, where there is no file.`)
  }
  const found = [chromium.executablePath(), ...USUAL_PLACES].find(file => existsSync(file))
  if (found === undefined) throw new Error(`No browser found. ${MEND}`)
  return found
}

/**
 * Sees to it that `findChromium` succeeds and that Chinese text has glyphs. Where something is missing it is
 * installed: on Debian and Ubuntu as root or by sudo without a password from the system's packages, elsewhere
 * Playwright's own browser. (Ubuntu's chromium package is only a pointer to a snap, which containers cannot run.)
 *
 * @throws Error with the mend where no browser can be had. Missing fonts are a warning: tests read text, and
 *   only pictures of it need glyphs.
 */
export async function ensureBrowser(): Promise<void> {
  await installPackages([...(wantsShell() ? [SHELL] : []), ...(hasChineseFont() ? [] : [FONTS])])
  // Older releases of Debian have no such package.
  if (!hasChromium() && isDebian()) await installPackages(['chromium'])
  if (!hasChromium()) {
    await attempt("Downloading Playwright's Chromium", ['npx', 'playwright', 'install', 'chromium'])
  }
  findChromium()
  if (!hasChineseFont()) console.warn(`No Chinese font found: screenshots will show boxes. ${MEND}`)
}

/** Root gets the faster one also where another is installed: it takes seconds, and saves minutes. */
function wantsShell(): boolean {
  if (!isDebian() || process.env.CHROMIUM_PATH || existsSync(`/usr/bin/${SHELL}`)) return false
  return !hasChromium() || process.getuid?.() === 0
}

function hasChromium(): boolean {
  if (process.env.CHROMIUM_PATH) return true
  try {
    return findChromium() !== ''
  } catch {
    return false
  }
}

/** Installs packages of Debian or Ubuntu where this user may; says what goes wrong, and goes on. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const apt = packages.length > 0 ? aptGet() : undefined
  if (!apt) return
  await attempt('Updating the package list', [...apt, 'update'])
  const install = [...apt, 'install', '-y', '--no-install-recommends', ...packages]
  await attempt(`Installing ${packages.join(' and ')}`, install)
}

/** An installation that fails is not the end: what counts is what is there afterwards. */
export async function attempt(title: string, command: string[]): Promise<void> {
  await runQuietly(title, command).catch((error: unknown) => {
    console.warn(error instanceof CommandError ? `${error.output.trim()}\n${error.message}` : String(error))
  })
}

const osRelease = (): string => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '')
const isDebian = (): boolean => /^ID="?debian"?$/m.test(osRelease())

/** apt-get as this user may call it, or undefined where there is none. */
export function aptGet(): string[] | undefined {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q']
  if (process.getuid?.() === 0) return command
  return existsSync('/usr/bin/sudo') ? ['sudo', '-n', ...command] : undefined
}

const FONTS = 'fonts-noto-cjk'
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts', '.local/share/fonts', '.fonts']
/** Names of the font files that free systems set Chinese in. */
const CHINESE_FONT =
  /cjk|(?:noto|source).*han|noto(?:sans|serif)(?:sc|tc|hk)|wqy|uming|ukai|droidsansfallback|lxgw/i

/** The fonts that the gallery's pictures are drawn with: in a heavier or another face everything differs. */
const PICTURE_FONTS = [/^NotoSansCJK-Regular\.ttc$/, /^NotoSerifCJK-Bold\.ttc$/]

/**
 * Sees to it that Noto CJK is there, as `ensureBrowser` does for any Chinese font.
 *
 * @throws Error with the mend where it cannot be had
 */
export async function ensurePictureFonts(): Promise<void> {
  if (hasFonts(PICTURE_FONTS)) return
  await installPackages([FONTS])
  if (!hasFonts(PICTURE_FONTS)) {
    throw new Error(
      `The pictures are compared with Noto CJK, which is not installed: sudo apt-get install ${FONTS}`,
    )
  }
}

/** By the files rather than by fontconfig's tools, which may be missing. Other systems come with Chinese fonts. */
function hasChineseFont(): boolean {
  return process.platform !== 'linux' || hasFonts([CHINESE_FONT])
}

/** Whether the font folders hold a file for each of these names. */
function hasFonts(names: readonly RegExp[]): boolean {
  const files = FONT_FOLDERS.map(folder => path.resolve(homedir(), folder))
    .filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder, { recursive: true }).map(name => path.basename(String(name))))
  return names.every(name => files.some(file => name.test(file)))
}
