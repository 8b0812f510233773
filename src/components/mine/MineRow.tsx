import { useWords } from '../../library/variant'
import type { Place } from '../../addresses'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'

interface MineRowProps {
  to: Place
  title: string
  /** The passage that was kept, and what was written to it. */
  quote?: string | undefined
  note?: string | undefined
  facts: readonly string[]
  onRemove: () => void
}

/** One thing that was kept: it leads to its place, and can be taken away. */
export function MineRow({ to, title, quote, note, facts, onRemove }: MineRowProps) {
  const { words, language } = useWords()
  return (
    <Box as="li" className="row mine-row">
      <Link className="row-link mine-link" to={to}>
        {quote && <Box className="mine-quote">{quote}</Box>}
        {note && <Box className="mine-note">{note}</Box>}
        <Box className={quote ? 'mine-source' : 'row-title'}>{title}</Box>
        <Box className="row-facts" language={language}>
          {facts.map((fact, index) => (
            <Text key={index} className="row-fact">
              {fact}
            </Text>
          ))}
        </Box>
      </Link>
      <Button className="mine-remove" label={words.mine.remove(quote ?? title)} onTap={onRemove}>
        <Icon name="close" />
      </Button>
    </Box>
  )
}
