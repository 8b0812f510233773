/** How each engine is started: Chromium by Playwright's own way, the others by a launcher of this folder. */
import path from 'node:path'
import type { LaunchOptions } from '@playwright/test'
import { ROOT } from '../../config/scripts/root'
import { findChromium, LAUNCH_ARGS } from '../browser'

export type Engine = 'chromium' | 'firefox' | 'webkit'

export const ENGINES: readonly Engine[] = ['chromium', 'firefox', 'webkit']

/** What Playwright is told: by which of its ways it speaks to the program, and what that is. */
export function launchOf(engine: Engine): { browserName: 'chromium' | 'firefox'; options: LaunchOptions } {
  if (engine === 'chromium')
    return { browserName: 'chromium', options: { executablePath: findChromium(), args: LAUNCH_ARGS } }
  return {
    browserName: 'firefox',
    options: {
      channel: 'moz-firefox',
      executablePath: path.join(ROOT, `tests/engines/${engine}.ts`),
      firefoxUserPrefs: {
        // Scroll bars that take no room, as on phones.
        'ui.useOverlayScrollbars': 1,
        // A page that comes back whole from memory is not loaded, which Playwright's `goBack` would wait for without end.
        'browser.sessionhistory.max_total_viewers': 0,
        // One process for pages is kept and used again; none is started ahead.
        'dom.ipc.processPrelaunch.enabled': false,
        'dom.ipc.processCount': 1,
        'dom.ipc.processCount.webIsolated': 1,
        'dom.ipc.keepProcessesAlive.web': 1,
        'fission.webContentIsolationStrategy': 0,
        'fission.autostart': false,
      },
    },
  }
}
