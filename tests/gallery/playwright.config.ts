import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'

/** The gallery and every screen, on both targets, compared with the pictures that are kept. `npm test -- gallery`. */
export default defineConfig({
  testDir: __dirname,
  outputDir: path.resolve(__dirname, '../../test-results/gallery'),
  globalSetup: path.join(__dirname, 'global-setup.ts'),
  fullyParallel: true,
  workers: '150%', // as in h5
  // As in h5: named at the end of `npm test` where it was needed.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'line',
  use: {
    baseURL: process.env.H5_URL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    launchOptions: { executablePath: findChromium(), args: LAUNCH_ARGS },
  },
})
