import { useEffect, useState } from 'react'
import type { Found } from '../../data/search/engine'
import { findArticle } from '../../data/use-loaded'
import type { Article, Variant } from '../../model/schema'
import { topicsOf } from '../../model/topics'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { useWords } from '../../state/variant'

/** Hits whose authors and tags are looked at: their rows ask for the articles in any case. */
const LOOKED_AT = 10

interface FoundTopic {
  id: string
  title: string
  kind: 'author' | 'tag'
}

/** Those that are called as the query is, or have it in their names. One character is in too many. */
function matching(articles: readonly Article[], { query, fold }: Found): FoundTopic[] {
  const wanted = fold(query).replace(/\s+/g, '')
  const isMeant = (title: string): boolean => {
    const name = fold(title).replace(/\s+/g, '')
    return name === wanted || (wanted.length > 1 && name.includes(wanted))
  }
  const found = new Map<string, FoundTopic>()
  for (const article of articles)
    for (const kind of ['author', 'tag'] as const)
      for (const { id, title } of topicsOf(article, kind))
        if (isMeant(title)) found.set(id, { id, title, kind })
  return [...found.values()]
}

/** Ways to all that there is by an author or of a tag, where one goes by what was searched for. */
export function FoundTopics({ found, variant }: { found: Found; variant: Variant }) {
  const { words, language } = useWords()
  const [topics, setTopics] = useState<FoundTopic[]>([])
  useEffect(() => {
    let current = true
    const loads = found.hits.slice(0, LOOKED_AT).map(({ id }) => findArticle(id, variant))
    void Promise.all(loads).then(loaded => {
      const articles = loaded.filter((one): one is Article => one !== undefined)
      if (current) setTopics(matching(articles, found))
    })
    return () => {
      current = false
    }
  }, [found, variant])
  if (topics.length === 0) return null
  return (
    <Box className="search-chips">
      {topics.map(({ id, title, kind }) => {
        const what = kind === 'author' ? words.credits : words.tags
        return (
          <Link
            key={id}
            className="search-chip"
            label={`${what}：${title}`}
            to={{ page: 'series', id, variant }}
          >
            <Text className="search-chip-kind" language={language}>
              {what}
            </Text>
            {title}
          </Link>
        )
      })}
    </Box>
  )
}
