import { Box } from '../../../primitives/Box'
import { Inlines } from '../Inlines'
import type { MediaProps } from './types'

/** What is to be heard or seen: the caption, or what it is called. */
export function MediaCaption({ media: { caption, alt } }: MediaProps) {
  if (!caption && !alt) return null
  return (
    <Box as="figcaption" className="caption">
      {caption ? <Inlines content={caption} /> : alt}
    </Box>
  )
}
