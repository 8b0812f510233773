/** Where the reader is in the drawn mini-program, and what it has kept of that. */
import type { Locator } from '@playwright/test'
import type { MiniProgram } from './driver'

/** Height of our bar, below which the text is read. */
export const BAR = 48

export const button = (app: MiniProgram, name: string): Locator => app.button(name)

/** Pixels from the top of the page's view to the top of an element. */
export async function topOf(app: MiniProgram, id: string): Promise<number> {
  const [element, view] = await Promise.all([
    app.id(id).boundingBox(),
    app.screen.locator('.page-scroll').boundingBox(),
  ])
  return (element?.y ?? NaN) - (view?.y ?? NaN)
}

/** The list that is kept under a key, as another visit will find it. */
export const kept = (app: MiniProgram, key: string): Promise<unknown[]> =>
  app.page.evaluate(name => {
    const stored = JSON.parse(localStorage.getItem(`weapp:reader:${name}`) ?? '{}') as {
      data?: { items?: unknown[] }
    }
    return stored.data?.items ?? []
  }, key)
