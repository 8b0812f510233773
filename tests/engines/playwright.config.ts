import path from 'node:path'
import { defineConfig, type Project } from '@playwright/test'
import { ROOT } from '../../config/scripts/root'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { REPORTS } from '../reports'

const ENGINES_OWN = /engines\/.*\.spec\.ts$/

/**
 * An engine that a launcher of this folder makes speak to Playwright, which has only one name for all of them. They have
 * neither touch nor a screen of twice as many pixels.
 */
const engine = (name: 'firefox' | 'webkit'): Project => ({
  name,
  testMatch: ENGINES_OWN,
  use: {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: path.join(ROOT, `tests/engines/${name}.ts`) },
  },
})

/** Chromium, Firefox and WebKit against the production build, on a phone's screen of 390×844 CSS pixels. */
export default defineConfig({
  testDir: '..',
  outputDir: '../../test-results/engines',
  globalSetup: '../h5/global-setup.ts',
  workers: 2,
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
  projects: [
    {
      name: 'chromium',
      testMatch: ENGINES_OWN,
      use: {
        isMobile: true,
        hasTouch: true,
        deviceScaleFactor: 2,
        launchOptions: { executablePath: findChromium(), args: LAUNCH_ARGS },
      },
    },
    engine('firefox'),
    engine('webkit'),
  ],
})
