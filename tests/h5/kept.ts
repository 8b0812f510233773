import type { Page } from '@playwright/test'

/** The list that is kept under a key, as another visit will find it. */
export const kept = (page: Page, key: string): Promise<unknown[]> =>
  page.evaluate(name => {
    const stored = JSON.parse(localStorage.getItem(`reader:${name}`) ?? '{}') as {
      data?: { items?: unknown[] }
    }
    return stored.data?.items ?? []
  }, key)
