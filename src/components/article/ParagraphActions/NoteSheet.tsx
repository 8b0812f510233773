import { useState } from 'react'
import {
  NOTE_LIMIT,
  quoteOf,
  removeHighlight,
  writeNote,
  type Highlight,
} from '../../../library/mine/highlights'
import { useWords } from '../../../library/variant'
import { Box } from '../../../primitives/Box'
import { Button } from '../../../primitives/Button'
import { Sheet } from '../../../primitives/Sheet'
import { TextArea } from '../../../primitives/TextArea'

interface NoteSheetProps {
  highlight: Highlight
  /** `said` is what the reader should be told, if anything. */
  onClose: (said?: string) => void
}

/** A highlight with its note: written, changed, or both taken away. */
export function NoteSheet({ highlight, onClose }: NoteSheetProps) {
  const { words, script } = useWords()
  const [note, setNote] = useState(highlight.note ?? '')
  return (
    <Sheet title={words.passage.noteOf} closeLabel={words.close} script={script} onClose={() => onClose()}>
      <Box as="blockquote" className="note-quote" language={script} tabIndex={0}>
        {quoteOf(highlight.passage)}
      </Box>
      <TextArea
        label={words.passage.noteOf}
        placeholder={words.passage.notePlaceholder}
        value={note}
        limit={NOTE_LIMIT}
        onChange={setNote}
      />
      <Box className="note-actions">
        <Button
          className="pill"
          onTap={() => {
            removeHighlight(highlight.key)
            onClose(words.passage.removed)
          }}
        >
          {words.passage.remove}
        </Button>
        <Button
          className="pill pill-strong"
          onTap={() => onClose(writeNote(highlight.key, note) ? words.passage.noted : words.passage.full)}
        >
          {words.passage.save}
        </Button>
      </Box>
    </Sheet>
  )
}
