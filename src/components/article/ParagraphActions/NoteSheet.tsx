import { useState } from 'react'
import { NOTE_LIMIT, removeHighlight, writeNote, type Highlight } from '../../../state/mine/highlights'
import { useWords } from '../../../state/variant'
import type { Script } from '../../../model/schema'
import { Box } from '../../../primitives/Box'
import { Button } from '../../../primitives/Button'
import { Sheet } from '../../../primitives/Sheet'
import { TextArea } from '../../../primitives/TextArea'

interface NoteSheetProps {
  highlight: Highlight
  /** The marked words as they are read now, and their script. */
  quote: string
  written: Script
  /** `said` is what the reader should be told, if anything. */
  onClose: (said?: string) => void
}

/** A highlight with its note: written, changed, or both taken away. */
export function NoteSheet({ highlight, quote, written, onClose }: NoteSheetProps) {
  const { words, script } = useWords()
  const [note, setNote] = useState(highlight.note ?? '')
  return (
    <Sheet title={words.passage.noteOf} closeLabel={words.close} script={script} onClose={() => onClose()}>
      <Box as="blockquote" className={`note-quote script-${written}`} language={written} tabIndex={0}>
        {quote}
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
