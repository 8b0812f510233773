import { useEffect, useState } from 'react'
import { libraryCopies } from '../../data/copies/library-copies'
import { sizeOf } from '../../data/saved/sizes'
import { MINE_WORDS } from '../../state/mine/mine-words'
import { useStore } from '../../store/store'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { ConfirmSheet } from './ConfirmSheet'

/** The articles that can be read without a network, what they take, and a way to be rid of them. */
function Offline() {
  const { words, language } = useWords()
  const { articles, bytes, fault } = useStore(libraryCopies().store)
  const [isAsking, setAsking] = useState(false)
  useEffect(() => void libraryCopies().open(), [])
  const own = MINE_WORDS[language]
  const faults = { full: own.copiesFull, forbidden: own.copiesForbidden }
  return (
    <Box className="mine-offline" language={language}>
      <Box className="mine-offline-said" role="status" live="polite">
        {fault ? faults[fault] : own.copies(articles, sizeOf(bytes))}
      </Box>
      {bytes > 0 && (
        <Button className="series-action" onTap={() => setAsking(true)}>
          {own.clearCopies}
        </Button>
      )}
      {isAsking && (
        <ConfirmSheet
          title={own.clearCopies}
          question={own.clearQuestion}
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
