/** axe-core in the page itself: a builder that opens a page of its own for each answer takes five times as long. */
import type { Page } from '@playwright/test'
import axe, { type AxeResults, type RunOptions } from 'axe-core'

/**
 * What axe finds amiss on the page as it stands, a line for each rule with the elements that break it.
 * @param rules those to ask for alone; all that axe has on by itself where none are named
 */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (options): Promise<AxeResults> =>
      (window as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }).axe.run(options),
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) } satisfies RunOptions,
  )
  return violations.map(
    one => `${one.impact ?? ''} ${one.id}: ${one.nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
}
