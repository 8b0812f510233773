import { useState } from 'react'
import { newReleaseStore, takeNewRelease } from '../data/release/worker'
import { useStore } from '../store/store'
import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'

/** Says quietly that a newer release of the reader has come. Nobody is made to take it. */
export function NewRelease() {
  const { words } = useWords()
  const isThere = useStore(newReleaseStore)
  const [isPutOff, putOff] = useState(false)
  return (
    <Box className="new-release-region" role="status" live="polite">
      {isThere && !isPutOff && (
        <Box className="new-release">
          {words.release.text}
          <Button className="new-release-go" onTap={() => void takeNewRelease()}>
            {words.release.take}
          </Button>
          <Button className="new-release-later" onTap={() => putOff(true)}>
            {words.release.later}
          </Button>
        </Box>
      )}
    </Box>
  )
}
