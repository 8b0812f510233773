import { useWords } from '../../state/variant'
import type { Place } from '../../model/addresses'
import type { Script } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'
import { Link } from '../../primitives/Link'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'

interface MineRowProps {
  to: Place
  title: string
  /** Of the title, where it is known and may be another than the page's. */
  script: Script | undefined
  /** The passage that was kept, and what was written to it. */
  quote?: string | undefined
  quoteScript?: Script | undefined
  note?: string | undefined
  facts: readonly string[]
  onRemove: () => void
}

/** One thing that was kept: it leads to its place, and can be taken away. */
export function MineRow({ to, title, script, quote, quoteScript, note, facts, onRemove }: MineRowProps) {
  const { words, language } = useWords()
  const titled = inScript(script)
  const quoted = inScript(quoteScript)
  return (
    <Box as="li" className="instalment-row mine-row">
      <Link className="row-link mine-link" to={to}>
        {quote && (
          <Box className={`mine-quote${quoted.fonts}`} language={quoted.language}>
            {quote}
          </Box>
        )}
        {note && <Box className="mine-note">{note}</Box>}
        <Box className={`${quote ? 'mine-source' : 'row-title'}${titled.fonts}`} language={titled.language}>
          {title}
        </Box>
        <Box className="row-facts" language={language}>
          {facts.map((fact, index) => (
            <Text key={index} className="row-fact">
              {fact}
            </Text>
          ))}
        </Box>
      </Link>
      <Button className="mine-remove" label={words.mine.remove(quote ?? title)} onTap={onRemove}>
        <Icon path={icons.close} />
      </Button>
    </Box>
  )
}
