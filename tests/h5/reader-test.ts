/**
 * Playwright's `test` for a reader who looks before touching: `goto` and `reload` come back when the app answers what is
 * pressed and selected, not already when its prerendered HTML is there. What happens in between is for `prerender.spec.ts`.
 */
import { test as base, type Locator, type Page } from '@playwright/test'
import { answers } from './taking-over'

export const test = base.extend({
  context: async ({ context, hasTouch }, use) => {
    context.on('page', waitForTheApp)
    if (!hasTouch) context.on('page', clickForTap)
    await use(context)
  },
})

function waitForTheApp(page: Page): void {
  const { goto, reload } = page
  const answered = async <T>(coming: Promise<T>): Promise<T> => {
    const response = await coming
    await answers(page)
    return response
  }
  page.goto = (...args) => answered(goto.apply(page, args))
  page.reload = (...args) => answered(reload.apply(page, args))
}

/** Some engines have no touch: there a tap is a click. */
function clickForTap(page: Page): void {
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator
  locators.tap = locators.click
}
