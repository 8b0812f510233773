import { useState } from 'react'
import type { Found } from '../../data/search/engine'
import { useWords } from '../../state/variant'
import type { Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { FoundTopics } from './FoundTopics'
import { NothingFound } from './NothingFound'
import { ResultRow } from './ResultRow'

/** Results drawn at a time: each fetches its article for the excerpt. */
const STEP = 10

interface ResultsProps {
  found: Found
  variant: Variant
}

/** What was found, best first, by the step. */
export function Results({ found, variant }: ResultsProps) {
  const { words } = useWords()
  const [shown, setShown] = useState(STEP)
  const left = found.hits.length - shown
  if (found.hits.length === 0) return <NothingFound query={found.query} />
  return (
    <>
      <FoundTopics found={found} variant={variant} />
      <Box as="ul" className="rows results">
        {found.hits.slice(0, shown).map(hit => (
          <ResultRow key={hit.id} hit={hit} found={found} variant={variant} />
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
