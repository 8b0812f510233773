/** An article that an editor and its origin have both changed → one article with the changes of both. */
import { isDeepStrictEqual } from 'node:util'
import type { ArticleSource, SourceBlock } from '../../source/model'
import { writeYaml } from '../../source/yaml'
import { markdownOf, mergeBlocks, type Part } from './merge-blocks'

export type Side = 'ours' | 'theirs'

/** Something that both have changed, each in another way; texts as a source writes them, empty for nothing. */
export interface Conflict {
  /** Field of the front matter; absent in the text. */
  field?: Field
  /** Absent where nobody knows what both began with. */
  base?: string | undefined
  /** The editor's. */
  ours: string
  /** The origin's. */
  theirs: string
}

export interface Merge {
  /** In the order of the source. */
  conflicts: Conflict[]
  /** The merged article, with a side for each conflict. */
  take(sides: readonly Side[]): ArticleSource
}

/** What an editor may have corrected; `id`, `origin` and `imported` are the library's own. */
const FIELDS = [
  'tag',
  'title',
  'subtitle',
  'date',
  'order',
  'script',
  'draft',
  'publish_at',
  'former_ids',
  'corrections',
  'summary',
  'audio',
  'credits',
  'tags',
  'comments',
  'phrases',
  'overrides',
] as const
type Field = (typeof FIELDS)[number]

/**
 * Merge three versions of one article.
 *
 * @param base what the origin gave before; absent where it is not kept, so that only what differs can be told
 * @param ours the source as the editor left it
 * @param theirs what the origin gives now
 */
export function mergeArticles(
  base: ArticleSource | undefined,
  ours: ArticleSource,
  theirs: ArticleSource,
): Merge {
  const isImported = (src: string): boolean => IMPORTED.exec(src)?.[1] === ours.id
  const clashing = FIELDS.filter(field => sideOf(field, base, ours, theirs) === undefined)
  const parts = mergeBlocks(base?.blocks, ours.blocks, theirs.blocks, isImported)
  const inFields = clashing.map(field => ({
    field,
    base: base && shown(field, base),
    ours: shown(field, ours),
    theirs: shown(field, theirs),
  }))
  const inText = parts.filter(isClash).map(part => ({
    base: base && textOf(part.base),
    ours: textOf(part.ours),
    theirs: textOf(part.theirs),
  }))
  return {
    conflicts: [...inFields, ...inText],
    take(sides) {
      const chosen = new Map(clashing.map((field, at) => [field, sides[at] ?? 'ours']))
      const fields = FIELDS.flatMap(field => {
        const side = sideOf(field, base, ours, theirs) ?? chosen.get(field)
        const value = (side === 'theirs' ? theirs : ours)[field]
        return value === undefined ? [] : [[field, value]]
      })
      const blocks = blocksOf(parts, sides.slice(clashing.length))
      const { id } = ours
      const { origin, imported } = theirs
      return { ...(Object.fromEntries(fields) as Pick<ArticleSource, Field>), id, origin, imported, blocks }
    },
  }
}

/** How an import names a picture's file. */
const IMPORTED = /^images\/(.+)-[\da-f]{10}\.\w+$/

const isClash = (part: Part): part is Exclude<Part, { blocks: SourceBlock[] }> => !('blocks' in part)

/** Whose value a field has; nothing where both have changed it, each in another way. */
function sideOf(
  field: Field,
  base: ArticleSource | undefined,
  ours: ArticleSource,
  theirs: ArticleSource,
): Side | undefined {
  if (isDeepStrictEqual(ours[field], theirs[field])) return 'ours'
  if (!base) return theirs[field] === undefined ? 'ours' : ours[field] === undefined ? 'theirs' : undefined
  if (isDeepStrictEqual(theirs[field], base[field])) return 'ours'
  return isDeepStrictEqual(ours[field], base[field]) ? 'theirs' : undefined
}

function blocksOf(parts: readonly Part[], sides: readonly Side[]): SourceBlock[] {
  let clash = 0
  return parts.flatMap(part => (isClash(part) ? part[sides[clash++] ?? 'ours'] : part.blocks))
}

const textOf = (blocks: readonly SourceBlock[]): string => blocks.map(markdownOf).join('\n\n')

function shown(field: Field, article: ArticleSource): string {
  const value = article[field]
  if (value === undefined) return ''
  return typeof value === 'object' ? writeYaml({ [field]: value }).trimEnd() : String(value)
}
