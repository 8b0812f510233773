/**
 * Lighthouse's marks for a phone, on a page of each kind: the middle one of five runs, as its docs/variability.md
 * advises.
 */
import { CATEGORIES, lighthouse, PAGES, withSite, type Category, type Marks } from '../lighthouse'
import { atLeast, median, report, type Row } from './table-rows'

const ROUNDS = 5
const LEAST: Record<Category, number> = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
}

export const needs = 'h5'

export const run = (): Promise<boolean> =>
  withSite(async origin => {
    const rows: Row[] = []
    for (const [name, address] of Object.entries(PAGES)) {
      const all: Marks[] = []
      for (let round = 0; round < ROUNDS; round += 1) all.push(await lighthouse(origin + address, CATEGORIES))
      for (const category of CATEGORIES) {
        const mark = median(all.map(({ marks }) => marks[category] ?? 0))
        rows.push(atLeast(`${name}, ${category}`, mark, '', LEAST[category]))
      }
      for (const fault of new Set(all.flatMap(({ faults }) => faults))) console.log(`${name}: ${fault}`)
    }
    return report('lighthouse', { rounds: ROUNDS }, rows)
  })
