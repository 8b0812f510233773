import { useDidHide, useRouter, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import { placeOfQuery } from '../../model/addresses'
import { Notice } from '../../components/Notice'
import { barTitle } from '../../components/bar-title'
import { Screen } from '../../components/Screen'
import { Results } from '../../components/search/Results'
import { Suggestions } from '../../components/search/Suggestions'
import { rememberSearch } from '../../state/search-history'
import { useSearch, type SearchState } from '../../data/search/use-search'
import { adoptVariant, useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { SearchField } from '../../primitives/SearchField'
import type { Words } from '../../words'
import './index.scss'

/** What the live region says. */
function report(state: SearchState, { search }: Words): string {
  switch (state.status) {
    case 'searching':
      return state.all > 1 ? search.fetching(state.done, state.all) : search.searching
    case 'found':
      return state.found.total > 0 ? search.found(state.found.total) : ''
    case 'idle':
    case 'failed':
      return ''
  }
}

/** Searching titles and texts. */
export default function SearchPage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const { words, variant, language } = useWords()
  const [text, setText] = useState(() => queryOf(params))
  const [query, setQuery] = useState(text)
  const { state, retry } = useSearch(query)
  const found = 'found' in state ? state.found : undefined

  // A query counts as a search when the reader goes on from it, or says so by Enter.
  const remember = (): void => {
    if (found && found.hits.length > 0) rememberSearch(found.query)
  }
  useDidHide(remember)
  useUnload(remember)

  const search = (value: string): void => {
    setText(value)
    setQuery(value)
  }

  return (
    <Screen
      title={query.trim() ? `${query.trim()} · ${words.search.title}` : words.search.title}
      place={{ page: 'search', variant, query: query.trim() }}
      caption={barTitle(words.search.title)}
    >
      <Heading level={1} className="unseen" language={language}>
        {words.search.title}
      </Heading>
      <SearchField
        value={text}
        label={words.search.label}
        placeholder={words.search.placeholder}
        clearLabel={words.search.clear}
        submitLabel={words.search.title}
        autoFocus={text === ''}
        onInput={(value, settled) => (settled ? search(value) : setText(value))}
        onSubmit={remember}
      />
      <Box className="search-report" role="status" live="polite" language={language}>
        {report(state, words)}
      </Box>
      {state.status === 'failed' ? (
        <Notice
          title={words.failed.title}
          text={words.failed[state.fault]}
          action={{ label: words.retry, onTap: retry }}
          withoutHome
        />
      ) : state.status === 'idle' ? (
        <Suggestions variant={variant} onChoose={search} />
      ) : (
        found && <Results key={found.query} found={found} variant={variant} />
      )}
    </Screen>
  )
}

function queryOf(params: Parameters<typeof placeOfQuery>[1]): string {
  const place = placeOfQuery('search', params)
  return place?.page === 'search' ? (place.query ?? '') : ''
}
