/**
 * Playwright's `test` for a reader who looks before touching: `goto` and `reload` come back when the app answers what is
 * pressed and selected, not already when its prerendered HTML is there. What happens in between is for `prerender.spec.ts`.
 */
import { test as base, type Page } from '@playwright/test'
import { answers } from './taking-over'

export const test = base.extend({
  context: async ({ context }, use) => {
    context.on('page', waitForTheApp)
    await use(context)
  },
})

function waitForTheApp(page: Page): void {
  const { goto, reload } = page
  page.goto = async (...args) => {
    const response = await goto.apply(page, args)
    await answers(page)
    return response
  }
  page.reload = async (...args) => {
    const response = await reload.apply(page, args)
    await answers(page)
    return response
  }
}
