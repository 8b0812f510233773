import { useMemo, useState } from 'react'
import type { Block, Figure } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Blocks } from '../Blocks'
import { BodyContext } from '../Notes/body-context'
import { leadFigure } from '../lead-figure'
import { cutsOf, partsOf, type Part } from './parts'
import { useShown } from './use-shown'

/** Height of a block not yet drawn, in its type's size: a paragraph of five lines, a picture. */
const BLOCK = 12

interface BodyProps {
  /** Id of the element whose children are the article's blocks. */
  id: string
  blocks: readonly Block[]
  /** Opens the pictures of the article at one of its figures; the same function on every draw. */
  onView: (figure: Figure) => void
  /** The paragraph that the address names. */
  marked?: number | undefined
}

/** An article's text. A long one is drawn part by part, so that its first screen need not wait for its last. */
export function Body({ id, blocks, onView, marked }: BodyProps) {
  const [cuts, setCuts] = useState(() => ({ count: blocks.length, at: cutsOf(blocks) }))
  // In another script the same blocks are cut at the same places.
  if (cuts.count !== blocks.length) setCuts({ count: blocks.length, at: cutsOf(blocks) })
  const { at } = cuts
  const parts = useMemo(() => partsOf(blocks, at), [blocks, at])
  const shown = useShown(id, parts)
  const figureCount = useMemo(() => blocks.filter(({ type }) => type === 'figure').length, [blocks])
  const lead = useMemo(() => leadFigure(blocks), [blocks])
  const missing = blocks.length - shown.reduce((sum, part) => sum + part.blocks.length, 0)
  return (
    <Box
      className="article-body"
      id={id}
      // What follows the text stands about where it will stand: nobody takes it for the end of the text.
      style={missing > 0 ? { paddingBottom: `${missing * BLOCK}em` } : undefined}
    >
      <BodyContext.Provider value={id}>
        {shown.map((part, index) => (
          <Blocks
            key={index}
            part={part}
            figureCount={figureCount}
            lead={lead}
            onView={onView}
            marked={isIn(part, parts[index + 1], marked) ? marked : undefined}
          />
        ))}
      </BodyContext.Provider>
    </Box>
  )
}

/** Whether a paragraph is in this part. @param next the part after it */
const isIn = (part: Part, next: Part | undefined, paragraph: number | undefined): boolean =>
  paragraph !== undefined && part.paragraphs < paragraph && paragraph <= (next?.paragraphs ?? Infinity)
