/** What Lighthouse says apart from times, which `npm run bench -- lighthouse` measures. */
import { expect, test } from '@playwright/test'
import { lighthouse, PAGES, withSite } from '../lighthouse'
import { IS_NIGHTLY } from '../nightly'

/** axe and the tests of the head see all of them in each run; at night Lighthouse does, too. */
const SEEN = IS_NIGHTLY ? Object.values(PAGES) : [PAGES.article]

test('Lighthouse finds nothing amiss', async () => {
  test.setTimeout(180_000)
  await withSite(async origin => {
    for (const address of SEEN) {
      const { marks, faults } = await lighthouse(origin + address, ['accessibility', 'best-practices', 'seo'])
      expect(faults, address).toEqual([])
      expect(marks, address).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 })
    }
  })
})
