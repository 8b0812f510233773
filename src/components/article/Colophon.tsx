import { writtenDate } from '../../words/format'
import { useWords } from '../../state/variant'
import type { Correction, Credit } from '../../model/schema'
import { Box } from '../../primitives/Box'

/** Who did what, set as a colophon. */
export function Colophon({ credits }: { credits: readonly Credit[] }) {
  const { words } = useWords()
  return <Rows label={words.credits} rows={credits.map(({ role, names }) => [role, names.join('　')])} />
}

/** What has been corrected since the text was published, and when. */
export function Corrections({ corrections = [] }: { corrections?: readonly Correction[] | undefined }) {
  const { words } = useWords()
  return (
    <Rows
      label={words.correction}
      rows={corrections.map(({ date, what }) => [words.correction, `${what} ${writtenDate(date, words)}`])}
    />
  )
}

function Rows({ label, rows }: { label: string; rows: readonly (readonly [string, string])[] }) {
  if (rows.length === 0) return null
  return (
    <Box as="dl" className="colophon" label={label}>
      {rows.map(([name, text]) => (
        <Box key={name + text} className="colophon-row">
          <Box as="dt" className="colophon-role">
            {name}
          </Box>
          <Box as="dd" className="colophon-names">
            {text}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
