import { writtenDate } from '../../words/format'
import { useWords } from '../../state/variant'
import { CORRECTIONS } from '../../model/addresses'
import type { Article, Correction } from '../../model/schema'
import { topicsOf } from '../../model/topics'
import { Box } from '../../primitives/Box'
import { Link } from '../../primitives/Link'

/** A text, or the name of a list of articles with its id. */
type Part = string | { id: string; title: string }

/** Who did what, and what it is about, set as a colophon; names lead to what else there is of them. */
export function Colophon({ article }: { article: Article }) {
  const { words } = useWords()
  const { credits, topics = [] } = article
  const tags = topicsOf(article, 'tag')
  const rows = credits.map(({ role, names }): [Part, Part[]] => [
    role,
    names.map(name => topics.find(({ title }) => title === name) ?? name),
  ])
  return <Rows label={words.credits} rows={tags.length > 0 ? [...rows, [words.tags, tags]] : rows} />
}

/** What has been corrected since the text was published, and when. */
export function Corrections({ corrections = [] }: { corrections?: readonly Correction[] | undefined }) {
  const { words } = useWords()
  return (
    <Rows
      label={words.correction}
      rows={corrections.map(({ date, what }) => [
        { id: CORRECTIONS, title: words.correction },
        [`${what} ${writtenDate(date, words)}`],
      ])}
    />
  )
}

function Rows({ label, rows }: { label: string; rows: readonly (readonly [Part, readonly Part[]])[] }) {
  const { variant } = useWords()
  if (rows.length === 0) return null
  const drawn = (part: Part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <Link key={part.id} className="colophon-link" to={{ page: 'series', id: part.id, variant }}>
        {part.title}
      </Link>
    )
  return (
    <Box as="dl" className="colophon" label={label}>
      {rows.map(([name, parts], row) => (
        <Box key={row} className="colophon-row">
          <Box as="dt" className="colophon-role">
            {drawn(name)}
          </Box>
          <Box as="dd" className="colophon-names">
            {parts.flatMap((part, at) => [at > 0 && '　', drawn(part)])}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
