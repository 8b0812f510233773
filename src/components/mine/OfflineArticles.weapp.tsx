import { useEffect, useState } from 'react'
import { libraryCopies } from '../../library/copies/library-copies'
import { sizeOf } from '../../library/saved/sizes'
import { CHAT_WORDS } from '../../library/mine/chat-words'
import { useStore } from '../../library/store'
import { useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ConfirmSheet } from './ConfirmSheet'

/** The articles that can be read without a network, what they take, and a way to be rid of them. */
function Offline() {
  const { words, language } = useWords()
  const { articles, bytes, fault } = useStore(libraryCopies().store)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => void libraryCopies().open(), [])
  const faults = { full: words.mine.copiesFull, forbidden: words.mine.copiesForbidden }
  return (
    <Box className="mine-offline" language={language}>
      <Box className="mine-offline-said" role="status" live="polite">
        {fault ? faults[fault] : words.mine.copies(articles, sizeOf(bytes))}
      </Box>
      {bytes > 0 && (
        <Button className="series-action" onTap={() => setAsking(true)}>
          {words.mine.clearCopies}
        </Button>
      )}
      {isAsking && (
        <ConfirmSheet
          title={words.mine.clearCopies}
          question={CHAT_WORDS[language].clearCopies}
          yes={words.mine.clearYes}
          onYes={() => void libraryCopies().clear()}
          onClose={() => setAsking(false)}
        />
      )}
    </Box>
  )
}

/** A library that travels in WeChat's packages is on the device as it is. */
export const OfflineArticles = LIBRARY_URL ? Offline : (): null => null
