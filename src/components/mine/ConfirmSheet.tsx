import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Sheet } from '../../primitives/Sheet'

interface ConfirmSheetProps {
  title: string
  question: string
  /** What the button says that does it. */
  yes: string
  onYes: () => void
  onClose: () => void
}

/** Asks before something is deleted that cannot be brought back. */
export function ConfirmSheet({ title, question, yes, onYes, onClose }: ConfirmSheetProps) {
  const { words, script } = useWords()
  return (
    <Sheet title={title} closeLabel={words.close} script={script} onClose={onClose}>
      <Box as="p" className="mine-question">
        {question}
      </Box>
      <Box className="note-actions">
        <Button className="pill" onTap={onClose}>
          {words.mine.cancel}
        </Button>
        <Button
          className="pill pill-strong"
          onTap={() => {
            onClose()
            onYes()
          }}
        >
          {yes}
        </Button>
      </Box>
    </Sheet>
  )
}
