/** `npm run publish -- --editions` and `--rollback EDITION`: what can be put back, and what that means to readers. */
import type { Edition, Rollback } from '../build/rollback'
import { listed } from './plan-report'

/** The newest first. */
export function editionLines(editions: readonly Edition[], asJson: boolean | undefined): string[] {
  if (asJson) return [JSON.stringify(editions)]
  if (editions.length === 0) return ['Nothing was published here from this machine yet.']
  return editions.map(({ name, articles }) => `${name}  ${articles} articles`)
}

/** Which articles come back, and which go. */
export function rollbackLines({ back, gone }: Rollback, asJson?: boolean): string[] {
  if (asJson) return [JSON.stringify({ back, gone })]
  return [`back: ${listed(back)}`, `gone, until the sources are published again: ${listed(gone)}`]
}
