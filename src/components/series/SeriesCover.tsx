import type { Series } from '../../model'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'

/** The name of a series, what it is, and who publishes it. */
export const SeriesCover = ({ series: { title, description, publisher } }: { series: Series }) => (
  <Box className="series-cover">
    <Heading level={1} className="series-name">
      {title}
    </Heading>
    {description && (
      <Box as="p" className="series-about">
        {description}
      </Box>
    )}
    {publisher && <Box className="series-publisher">{publisher}</Box>}
  </Box>
)
