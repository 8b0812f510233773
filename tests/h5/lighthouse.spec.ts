/** What Lighthouse says apart from times, which `npm run bench -- lighthouse` measures. */
import { expect, test } from '@playwright/test'
import { lighthouse, PAGES, withSite } from '../lighthouse'

test('Lighthouse finds nothing amiss on home, series and article', async () => {
  test.setTimeout(180_000)
  await withSite(async origin => {
    for (const address of Object.values(PAGES)) {
      const { marks, faults } = await lighthouse(origin + address, ['accessibility', 'best-practices', 'seo'])
      expect(faults, address).toEqual([])
      expect(marks, address).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 })
    }
  })
})
