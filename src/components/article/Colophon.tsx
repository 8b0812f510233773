import { useWords } from '../../library/variant'
import type { Credit } from '../../model'
import { Box } from '../../primitives/Box'

/** Who did what, set as a colophon. */
export function Colophon({ credits }: { credits: readonly Credit[] }) {
  const { words } = useWords()
  if (credits.length === 0) return null
  return (
    <Box as="dl" className="colophon" label={words.credits}>
      {credits.map(({ role, names }) => (
        <Box key={role + names.join()} className="colophon-row">
          <Box as="dt" className="colophon-role">
            {role}
          </Box>
          <Box as="dd" className="colophon-names">
            {names.join('　')}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
