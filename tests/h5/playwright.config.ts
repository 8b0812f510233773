import { defineConfig } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'
import { REPORTS } from '../reports'

/** A phone of 390×844 CSS pixels against the production build, which global-setup serves. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/h5',
  globalSetup: './global-setup.ts',
  // Of the cores: for a third of its time a test waits for what the page has been told to wait for.
  workers: '150%',
  // A machine that is busy elsewhere must not stop a release: `npm test` names at its end what passed at its second try.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: REPORTS.h5 }]],
  use: {
    baseURL: process.env.H5_URL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    // Requests that a worker answers cannot be routed by a test; `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    trace: 'on-first-retry',
    launchOptions: { executablePath: findChromium(), args: LAUNCH_ARGS },
  },
})
