import type { ReactNode } from 'react'
import { Boundary } from '../../components/Boundary'
import { Box } from '../../primitives/Box'

/** One thing of the gallery under its name. What is fixed to the screen elsewhere is fixed to its frame. */
export function Frame({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box className="gallery-item">
      <Box className="gallery-name">{name}</Box>
      <Box className="gallery-frame">
        <Boundary within="screen">{children}</Boundary>
      </Box>
    </Box>
  )
}
