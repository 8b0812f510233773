import { useEffect } from 'react'
import { libraryCopies } from '../../library/copies/library-copies'
import { sizeOf } from '../../library/saved/sizes'
import { useStore } from '../../library/store'
import { useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'

/** The articles that can be read without a network, what they take, and a way to be rid of them. */
function Offline() {
  const { words, language } = useWords()
  const { articles, bytes, fault } = useStore(libraryCopies().store)
  useEffect(() => void libraryCopies().open(), [])
  const faults = { full: words.mine.copiesFull, forbidden: words.mine.copiesForbidden }
  return (
    <Box className="mine-offline" language={language}>
      <Box className="mine-offline-said" role="status" live="polite">
        {fault ? faults[fault] : words.mine.copies(articles, sizeOf(bytes))}
      </Box>
      {bytes > 0 && (
        <Button className="series-action" onTap={() => void libraryCopies().clear()}>
          {words.mine.clearCopies}
        </Button>
      )}
    </Box>
  )
}

/** A library that travels in WeChat's packages is on the device as it is. */
export const OfflineArticles = LIBRARY_URL ? Offline : (): null => null
