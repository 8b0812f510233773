import { defineConfig } from '@playwright/test'
import { launchOf, type Engine } from '../engines/launch'
import { IS_NIGHTLY } from '../nightly'
import { REPORTS } from '../reports'

const engine = (name: Engine) => {
  const { browserName, options } = launchOf(name)
  return { name, use: { browserName, launchOptions: options } }
}

/** What Firefox is asked in every run: whatever is typed, pasted, dropped and saved. At night it has all of them. */
const BY_DAY = /(?:arrivals|article)\.spec\.ts$/

/** The desk on a copy of the library, in two engines that newsrooms have. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/desk',
  workers: 2,
  retries: 1,
  // Two desks and two browsers on a machine of two cores.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: REPORTS.desk }]],
  use: { viewport: { width: 1280, height: 800 }, locale: 'zh-CN', trace: 'on-first-retry' },
  projects: [engine('chromium'), { ...engine('firefox'), ...(!IS_NIGHTLY && { testMatch: BY_DAY }) }],
})
