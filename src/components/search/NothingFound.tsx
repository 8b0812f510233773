import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'

/** Nothing was found: says what to try. */
export function NothingFound({ query }: { query: string }) {
  const { words, language } = useWords()
  return (
    <Box className="search-section" language={language}>
      <Heading level={2} className="search-none">
        {words.search.none(query)}
      </Heading>
      <Box as="ul" className="rows">
        {words.search.hints.map(hint => (
          <Box as="li" key={hint} className="search-hint">
            {hint}
          </Box>
        ))}
      </Box>
    </Box>
  )
}
