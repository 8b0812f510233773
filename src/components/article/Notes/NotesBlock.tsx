import { useContext } from 'react'
import { goToElement } from '../../../state/progress/view'
import { useWords } from '../../../state/variant'
import type { Notes } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Button } from '../../../primitives/Button'
import { Inlines } from '../Inlines'
import { BodyContext } from './body-context'

/** The notes at the article's end, each with the way back to its mark. */
export function NotesBlock({ notes }: { notes: Notes }) {
  const { words } = useWords()
  const bodyId = useContext(BodyContext)
  return (
    <Box as="section" className="article-block notes" role="doc-endnotes" label={words.notes.title}>
      <Box as="ol" role="list" className="notes-list">
        {notes.items.map((content, index) => (
          <Box as="li" key={index} id={`note-${index + 1}`} className="list-item note">
            <Button
              className="note-back list-mark"
              label={words.notes.back(index + 1)}
              onTap={() => goToElement(bodyId, `ref-${index + 1}`)}
            >
              {`${index + 1}`}
            </Button>
            <Box className="list-text">
              <Inlines content={content} />
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
