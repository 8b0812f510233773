import { useState } from 'react'
import type { Found } from '../../library/search/engine'
import { useWords } from '../../library/variant'
import type { LibraryIndex, Variant } from '../../model'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ResultRow } from './ResultRow'

/** Results drawn at a time: each fetches its article for the excerpt. */
const STEP = 10

interface ResultsProps {
  found: Found
  index: LibraryIndex
  variant: Variant
}

/** What was found, best first, by the step. */
export function Results({ found, index, variant }: ResultsProps) {
  const { words } = useWords()
  const [shown, setShown] = useState(STEP)
  const rows = found.hits.slice(0, shown).flatMap(hit => {
    const series = index.series.find(({ id }) => id === hit.series)
    const instalment = series?.instalments.find(({ id }) => id === hit.id)
    return series && instalment ? [{ hit, series, instalment }] : []
  })
  const left = found.hits.length - shown
  return (
    <>
      <Box as="ul" className="rows results">
        {rows.map(row => (
          <ResultRow key={row.hit.id} {...row} found={found} variant={variant} />
        ))}
      </Box>
      {left > 0 && (
        <Button className="pill" onTap={() => setShown(shown + STEP)}>
          {words.search.more(Math.min(left, STEP))}
        </Button>
      )}
    </>
  )
}
