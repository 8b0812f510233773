import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'

/** Lines of varying length in the place of text that is on its way. */
const LINES = [100, 96, 100, 92, 64, 100, 98, 94, 40]

/** The page's own layout without its text, while the text is on its way. */
export function Skeleton({ kind }: { kind: 'article' | 'list' }) {
  const { words } = useWords()
  return (
    <Box className={`skeleton skeleton-${kind}`} busy live="polite" label={words.loading} role="status">
      <Box className="skeleton-line skeleton-kicker" />
      <Box className="skeleton-line skeleton-title" />
      {LINES.map((width, index) => (
        <Box key={index} className="skeleton-line" style={{ width: `${width}%` }} />
      ))}
    </Box>
  )
}
