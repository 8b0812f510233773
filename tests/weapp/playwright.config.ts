import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../browser'

/** What is shown by builds with settings of their own: see `build-app.ts`. */
const OF_BUILDS = /(?:called|elsewhere|faults|largest|offline|quality|title-font|with-site)\.spec\.ts$/

export default defineConfig({
  testDir: __dirname,
  outputDir: path.resolve(__dirname, '../../test-results/weapp'),
  globalSetup: path.join(__dirname, 'global-setup.ts'),
  workers: '150%', // as in h5
  // As in h5: named at the end of `npm test` where it was needed.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  projects: [
    { name: 'builds', testMatch: /builds\.setup\.ts$/, fullyParallel: true },
    { name: 'app', testIgnore: OF_BUILDS },
    { name: 'settings', testMatch: OF_BUILDS, dependencies: ['builds'] },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
  },
})
