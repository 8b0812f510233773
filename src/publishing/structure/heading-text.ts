/** The text of headings. */
import type { Inline } from '../../model/schema'

/** A heading is strong as it is: marks that say so go. */
export function withoutStrong(run: Inline): Inline {
  if (typeof run === 'string') return run
  const { text, strong, ...others } = run
  return strong && Object.keys(others).length === 0 ? text : { text, ...others }
}
