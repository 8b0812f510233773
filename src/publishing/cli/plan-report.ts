/** What a publish would do, and what it holds back, in words. */
import type { HeldBack } from '../build/held-back'
import { nextOf } from '../build/held-back'
import type { Due, Plan } from '../build/plan'
import { say, warn } from '../../command-line/terminal'
import { EXIT } from './command'

/** Drafts are counted, what has its minute is named with it. */
export function heldLines(held: readonly HeldBack[]): string[] {
  const drafts = held.filter(({ publishAt }) => publishAt === undefined).length
  return [
    ...held.flatMap(({ id, publishAt }) =>
      publishAt === undefined ? [] : `held back until ${publishAt}: ${id}`,
    ),
    ...(drafts > 0 ? [`drafts: ${drafts}`] : []),
  ]
}

/** Writes a plan. @returns the exit code */
export function told(plan: Plan, asJson: boolean | undefined): number {
  const { fresh, changed, touched, withdrawn, held, refusal } = plan
  if (asJson) say(JSON.stringify({ ...plan, next: nextOf(held)?.publishAt }))
  else {
    const lines = [
      `new: ${listed(fresh)}`,
      `changed: ${listed(changed)}`,
      `withdrawn: ${listed(withdrawn)}`,
      ...(touched.length > 0
        ? [`${touched.length} more would name other instalments or related articles`]
        : []),
      ...heldLines(held),
      'Nothing has been published.',
    ]
    for (const line of lines) say(line)
    if (refusal !== undefined) warn(`It would be refused: ${refusal}`)
  }
  return refusal === undefined ? EXIT.done : EXIT.failed
}

/** How many there are, and which. */
export const listed = (ids: readonly string[]): string =>
  ids.length > 0 ? `${ids.length} (${ids.join(', ')})` : '0'

/** Where nothing is due, writes what is next. @returns the exit code; undefined where something is due */
export function nothingDue({ due, next }: Due, asJson: boolean | undefined): number | undefined {
  if (due.length > 0) return undefined
  const at = next?.publishAt
  if (asJson) say(JSON.stringify({ due, next: next && { id: next.id, at } }))
  else say(next ? `Nothing is due. Next: ${next.id}, ${at}` : 'Nothing is due, and nothing is held back.')
  return EXIT.done
}
