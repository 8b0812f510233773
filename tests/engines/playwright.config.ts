import { defineConfig, type Project } from '@playwright/test'
import { IS_NIGHTLY } from '../nightly'
import { REPORTS } from '../reports'
import { type Engine, ENGINES, launchOf } from './launch'

/** The suites of `h5/` that every engine has to pass: what readers do most, and what engines do differently. */
const READERS_WALKS =
  /tests\/h5\/(reading|place|script|settings|share|paragraph|mine-file|offline|a11y)\.spec\.ts$/
/**
 * Those of every run: in WebKit, which every iPhone has, all but what axe finds in the same elements as in Chromium; in
 * Firefox, which few of these readers have, what goes by the engine's own history and storage. The nightly run has all of
 * them in both.
 */
const BY_DAY = {
  firefox: /tests\/h5\/(place|script)\.spec\.ts$/,
  webkit: /tests\/h5\/(reading|place|script|settings|share|paragraph|mine-file|offline)\.spec\.ts$/,
}
const ENGINES_OWN = /tests\/engines\/[^/]+\.spec\.ts$/

/**
 * Tests that ask for more than an engine's driver can do. `@devtools`: what only Chromium can be told. `@events`: popups
 * and errors, which WebDriver does not tell of; `@download`: files, whose event comes from neither. `@focus`: a window that is the active one, which takes a window
 * manager. `@offline`: Firefox goes offline, its workers do not.
 */
const BEYOND = { firefox: /@devtools|@offline|@download/, webkit: /@devtools|@events|@focus|@download/ }

/** Firefox and WebKit have neither touch nor a screen of twice as many pixels here. */
function project(name: Engine): Project {
  const { browserName, options } = launchOf(name)
  const use = { browserName, launchOptions: options }
  if (name === 'chromium') {
    return {
      name,
      testMatch: ENGINES_OWN,
      use: { ...use, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
    }
  }
  return {
    name,
    testMatch: [ENGINES_OWN, IS_NIGHTLY ? READERS_WALKS : BY_DAY[name]],
    grepInvert: BEYOND[name],
    use,
  }
}

/** Chromium, Firefox and WebKit against the production build, on a phone's screen of 390×844 CSS pixels. */
export default defineConfig({
  testDir: '..',
  outputDir: '../../test-results/engines',
  globalSetup: '../h5/global-setup.ts',
  workers: '150%', // as in h5
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: REPORTS.engines }]],
  use: {
    baseURL: process.env.H5_URL,
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
  },
  projects: ENGINES.map(project),
})
