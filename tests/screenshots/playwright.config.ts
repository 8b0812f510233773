import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium, LAUNCH_ARGS } from '../browser'

/** Not a test: takes the README's pictures, of both production builds, at 390×844. `npm run screenshots`. */
export default defineConfig({
  testDir: __dirname,
  testMatch: /.*\.shots\.ts/,
  outputDir: path.resolve(__dirname, '../../test-results/screenshots'),
  globalSetup: [
    path.join(__dirname, '../h5/global-setup.ts'),
    path.join(__dirname, '../weapp/global-setup.ts'),
  ],
  workers: 1,
  timeout: 60_000,
  reporter: 'line',
  use: {
    baseURL: process.env.H5_URL,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    launchOptions: { executablePath: findChromium(), args: LAUNCH_ARGS },
  },
})
