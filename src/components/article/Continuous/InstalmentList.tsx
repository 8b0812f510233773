import { useEffect, type ReactNode } from 'react'
import type { Instalments } from '../../../state/continuous/use-instalments'
import type { Article, Variant } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Following } from './Following'
import { InstalmentRoom } from './InstalmentRoom'

interface ListProps {
  /** The article that the page was opened with. */
  lead: Article
  variant: Variant
  instalments: Instalments
  draw: (article: Article) => ReactNode
}

/** The article of the page, and below it the instalments that the reader has come to. */
export function InstalmentList({ lead, variant, instalments, draw }: ListProps) {
  const { flowId, flow, following, onDrawn } = instalments
  useEffect(() => onDrawn(lead), [lead, onDrawn])
  return (
    <Box id={flowId}>
      <InstalmentRoom index={0} flow={flow}>
        {draw(lead)}
      </InstalmentRoom>
      {following.map((one, at) => (
        <Following
          key={one.id}
          instalment={one}
          variant={variant}
          index={at + 1}
          flow={flow}
          onDrawn={onDrawn}
          draw={draw}
        />
      ))}
    </Box>
  )
}
