import { forgetSearches, useSearches } from '../../state/search-history'
import { useIndex } from '../../data/use-loaded'
import { useWords } from '../../state/variant'
import type { HeldInstalment, Instalment, LibraryIndex, Variant } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Heading } from '../../primitives/Heading'
import { InstalmentRow } from '../InstalmentRow'
import { LoadState } from '../LoadState'

const NEWEST = 5
/** More would push the newest titles off the screen. */
const MOST_TAGS = 12

interface SuggestionsProps {
  variant: Variant
  onChoose: (query: string) => void
}

const isHeld = (instalment: Instalment): instalment is HeldInstalment => instalment.id !== undefined

const newestOf = ({ series }: LibraryIndex): HeldInstalment[] =>
  series
    .flatMap(({ instalments }) => instalments.filter(isHeld))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, NEWEST)

/** Before anything is typed: the latest searches, the columns, the newest titles. */
export function Suggestions({ variant, onChoose }: SuggestionsProps) {
  const { words } = useWords()
  const { state, retry } = useIndex(variant)
  return (
    <LoadState state={state} retry={retry} missing={words.emptyLibrary} skeleton="list">
      {index => <OfIndex index={index} variant={variant} onChoose={onChoose} />}
    </LoadState>
  )
}

function OfIndex({ index, variant, onChoose }: SuggestionsProps & { index: LibraryIndex }) {
  const { words, language } = useWords()
  const searches = useSearches()
  const tags = [...new Set(index.series.flatMap(one => one.tags))].slice(0, MOST_TAGS)
  return (
    <>
      {searches.length > 0 && (
        <Box className="search-section">
          <Box className="search-section-head" language={language}>
            <Heading level={2} className="search-section-title">
              {words.search.recent}
            </Heading>
            <Button className="search-forget" onTap={forgetSearches}>
              {words.search.forget}
            </Button>
          </Box>
          <Chips texts={searches} onChoose={onChoose} />
        </Box>
      )}
      {tags.length > 0 && (
        <Box className="search-section">
          <Heading level={2} className="search-section-title" language={language}>
            {words.search.columns}
          </Heading>
          <Chips texts={tags} onChoose={onChoose} />
        </Box>
      )}
      <Box className="search-section">
        <Heading level={2} className="search-section-title" language={language}>
          {words.search.newest}
        </Heading>
        <Box as="ul" className="rows">
          {newestOf(index).map(one => (
            <InstalmentRow key={one.id} instalment={one} variant={variant} withTag />
          ))}
        </Box>
      </Box>
    </>
  )
}

function Chips({ texts, onChoose }: { texts: readonly string[]; onChoose: (text: string) => void }) {
  return (
    <Box className="search-chips">
      {texts.map(text => (
        <Button key={text} className="search-chip" onTap={() => onChoose(text)}>
          {text}
        </Button>
      ))}
    </Box>
  )
}
