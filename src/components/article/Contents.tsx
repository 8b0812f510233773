import { useState } from 'react'
import { goToBlock } from '../../state/progress/view'
import { useWords } from '../../state/variant'
import type { Block } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Text } from '../../primitives/Text'
import { ENOUGH, headingsOf } from './headings-of'

/** The article's headings, folded up, each leading to its section. Nothing where there are few. */
export function Contents({ blocks, bodyId }: { blocks: readonly Block[]; bodyId: string }) {
  const { words, script, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const headings = headingsOf(blocks)
  if (headings.length < ENOUGH) return null
  return (
    <Box as="nav" className="contents" label={words.place.contents}>
      <Button
        className={`contents-fold script-${script}`}
        language={language}
        expanded={isOpen}
        onTap={() => setOpen(!isOpen)}
      >
        {words.place.contents}
        <Text className="contents-count">{words.place.sections(headings.length)}</Text>
      </Button>
      {isOpen && (
        <Box as="ol" role="list" className="contents-list">
          {headings.map(({ index, depth, title }) => (
            <Box as="li" key={index} className={`contents-item contents-${depth}`}>
              <Button className="contents-link" onTap={() => goToBlock(bodyId, index)}>
                {title}
              </Button>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
