/** An origin that the library holds already: its changes come in, and the editor's corrections stay. */
import path from 'node:path'
import { PublishingError } from '../errors'
import { readIfThere } from '../source/library-files'
import type { Incoming } from '../formats/reader'
import { crosses } from '../script/overriding'
import { fingerprint, parseArticle, writeArticle } from '../source/article-file'
import type { ArticleSource } from '../source/model'
import { titleKey } from '../source/title'
import { difference } from './difference'
import { mergeArticles, type Conflict, type Side } from './merge/merge-article'
import { describeConflicts } from './merge/describe'
import { isSameArticle } from './same-article'
import { tasks, type Reading } from './reading/tasks'

/**
 * - `created`: there was none · `updated`: what the origin gives now, no editor having changed anything
 * - `merged`: the origin's changes and the editor's corrections in one
 * - `unchanged`: as it was, and as the origin has it · `kept`: as it was, with the editor's corrections
 */
export type Outcome = 'created' | 'updated' | 'merged' | 'unchanged' | 'kept'

/** Asked for a side in each conflict; nothing where nobody answers. `source` is the file as the editor left it. */
export type AskSides = (
  file: string,
  conflicts: readonly Conflict[],
  source: string,
) => Promise<Side[] | undefined>

export interface Choosing {
  /** Whose version stands where both have changed the same thing. */
  prefer?: Side | undefined
  /** Another article of the same id, or the same one in the other script, gives way to what comes. */
  replaces?: boolean | undefined
  ask?: AskSides | undefined
}

export interface Settled {
  article: ArticleSource
  outcome: Outcome
  /** What to write; absent where the file stays as it is, to the letter. */
  text?: string | undefined
  /** How the source changes, as a unified diff; for one that is kept, how it differs from its origin. */
  difference?: string | undefined
}

/**
 * What the source shall be.
 *
 * @param imported the article as the origin gives it now
 * @param file path of the source
 * @throws PublishingError where both have changed the same thing and nobody says whose stands
 */
export async function settleAgain(
  imported: ArticleSource,
  file: string,
  incoming: Incoming,
  { prefer, replaces, ask, reading = tasks }: Choosing & { reading?: Reading | undefined },
): Promise<Settled> {
  const before = (await readIfThere(file))?.toString('utf8')
  if (before === undefined) return { article: imported, outcome: 'created', text: writeArticle(imported) }
  const present = parseArticle(before, file)
  const isOther = isAnother(present, imported)
  if (isOther && prefer !== 'theirs' && !replaces) refuseAnother(present, imported, file)
  const isEdited = fingerprint(present) !== present.imported
  const origin = isEdited ? await originOf(present, file, incoming, reading) : present
  const scriptBefore = origin?.script ?? present.script
  const isCrossing = crosses(scriptBefore, imported.script)
  if (isCrossing && prefer === undefined && !replaces)
    refuseOtherScript(present, scriptBefore, imported, file)
  const side = replaces && (isOther || isCrossing) ? 'theirs' : prefer
  // An origin that says what it said before, and an editor who wants it all the same.
  const isRestored = side === 'theirs' && origin !== undefined && isAlike(origin, bare(imported))
  const base = isOther || isRestored ? present : origin
  const { conflicts, take } = mergeArticles(base, present, imported)
  const merged = take(await choose(conflicts, file, before, side, ask))
  const hasCorrections = isEdited && !isAlike(merged, imported)
  // What an editor has corrected must be known for corrected ever after.
  const article = hasCorrections ? merged : { ...merged, imported: fingerprint(merged) }
  const text = writeArticle(article, before)
  if (!isAlike(article, present)) {
    const outcome = hasCorrections ? 'merged' : 'updated'
    return { article, outcome, text, difference: difference(present, article, 'before', 'now') }
  }
  const moved = article.origin === present.origin ? {} : { text }
  if (!hasCorrections) return { article, outcome: 'unchanged', ...moved }
  return { article, outcome: 'kept', ...moved, difference: difference(imported, present, 'origin', 'kept') }
}

/** Whether two say the same; where their origins lie does not matter. */
const isAlike = (one: ArticleSource, other: ArticleSource): boolean =>
  fingerprint({ ...one, origin: undefined }) === fingerprint({ ...other, origin: undefined })

const isAnother = (present: ArticleSource, imported: ArticleSource): boolean =>
  titleKey(present.title) !== titleKey(imported.title) && !isSameArticle(present, imported)

function refuseAnother(present: ArticleSource, imported: ArticleSource, file: string): never {
  throw new PublishingError({
    file,
    line: 2,
    message: `The id "${imported.id}" is taken by another article, "${present.title}"`,
    mend: 'Choose another --id, or say --theirs to put the imported article in its place',
    mayReplace: true,
  })
}

/** The same article in the other script is mostly somebody's conversion of it, which would take the place of what was written. */
function refuseOtherScript(
  present: ArticleSource,
  held: string,
  { script }: ArticleSource,
  file: string,
): never {
  throw new PublishingError({
    file,
    message: `"${present.title}" is held in ${held}, and this is the same article in ${script}`,
    mend: 'Readers get both scripts of one source. Say --theirs to put this one in its place, or another --id to keep both',
    mayReplace: true,
  })
}

/** What the origin that was kept gives by today's rules; nothing where it was not kept, or is read no more. */
async function originOf(
  present: ArticleSource,
  file: string,
  { isEntry, changes }: Incoming,
  reading: Reading,
): Promise<ArticleSource | undefined> {
  if (present.origin === undefined) return undefined
  const bytes = await readIfThere(path.join(path.dirname(file), present.origin))
  if (!bytes) return undefined
  try {
    const read = await reading.read({
      name: present.origin,
      bytes,
      ...(isEntry ? { isEntry } : {}),
      ...(changes ? { changes } : {}),
    })
    return bare(await reading.toSource(present.origin, read, present.id, read.draft.blocks, present.origin))
  } catch (error) {
    if (error instanceof PublishingError) return undefined
    throw error
  }
}

/** Without its pictures: those that lay beside the origin then may be gone; merging looks at the other two. */
const bare = (article: ArticleSource): ArticleSource => ({
  ...article,
  blocks: article.blocks.map(block => (block.type === 'figure' ? { ...block, src: undefined } : block)),
})

async function choose(
  conflicts: readonly Conflict[],
  file: string,
  before: string,
  prefer: Side | undefined,
  ask: AskSides | undefined,
): Promise<readonly Side[]> {
  if (conflicts.length === 0) return []
  if (prefer) return conflicts.map(() => prefer)
  const sides = await ask?.(file, conflicts, before)
  if (sides) return sides
  const places = conflicts.length === 1 ? 'the same place' : `the same ${conflicts.length} places`
  throw new PublishingError({
    file,
    message: `An editor has changed this source, and its origin has changed in ${places}`,
    mend: "Say --ours to keep the editor's words there or --theirs to take the origin's; all other changes go together",
    detail: describeConflicts(conflicts, before),
  })
}
