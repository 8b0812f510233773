/** What commands that write into a folder say of it. */
import type { Tally } from '../build/output'
import { someOf } from '../targets/ledger'

export const adoptArgs = {
  adopt: {
    type: 'boolean',
    description: 'The folder or prefix may hold other things already; they stay as they are',
  },
} as const

export const tallied = ({ written, unchanged, removed, bytes }: Tally): string =>
  `${written} files written, ${unchanged} unchanged, ${removed} removed, ${bytes} bytes`

/** What a run has left alone. */
export type Staying = Pick<Tally, 'changed' | 'others' | 'otherCount'>

/** Lines on what was left alone; none where there is nothing else. */
export function staying({ changed, others, otherCount }: Staying): string[] {
  const lines: string[] = []
  if (otherCount > 0) lines.push(`Not of a publish, and left alone: ${someOf(others, otherCount)}`)
  // Each of them is still there for readers.
  for (const name of changed)
    lines.push(`${name}: changed since it was published, so it stays. Remove it by hand if it is to go.`)
  return lines
}
