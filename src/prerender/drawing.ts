/** Draws pages: what a thread needs for it is plain data, but for the bundle that draws. */
import { createRequire } from 'node:module'
import { h5Path } from '../model/addresses'
import type { Draw } from './bundle'
import { documentOf, type Shell } from './document'
import type { Page } from './drawn-page'
import { footOf, type Sites } from './site-foot'

export interface Drawing {
  /** File of the bundle: see `loadDraw`. */
  bundle: string
  shell: Shell
  sites: Sites
}

/** Where a page goes, below the build. */
export const fileOf = (page: Page): string => `${h5Path(page.place).slice(1)}index.html`

export function drawingTasks({ bundle, shell, sites }: Drawing) {
  const draw = createRequire(bundle)(bundle) as Draw
  const withFoot = footOf(sites, draw)
  return {
    /** The whole HTML of a page. */
    page: (page: Page): Promise<string> =>
      Promise.resolve(withFoot(fileOf(page), documentOf(page, shell, draw))),
  }
}
