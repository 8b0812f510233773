import type { ReactNode } from 'react'
import type { Flow } from '../../../state/continuous/flow'
import { Box } from '../../../primitives/Box'

interface RoomProps {
  /** Its place among the instalments on the page. */
  index: number
  flow: Flow
  children: ReactNode
}

/** Where an instalment stands on the page: drawn while the reader is near, its empty room when they are far. */
export function InstalmentRoom({ index, flow, children }: RoomProps) {
  const isDrawn = index >= flow.first && index <= flow.last
  const height = flow.heights[index]
  const className = index === flow.current ? 'instalment instalment-current' : 'instalment'
  if (isDrawn || !height) return <Box className={className}>{children}</Box>
  return <Box className={className} style={{ height: `${height}px` }} />
}
