import { newReleaseStore, takeNewRelease } from '../data/release/new-release'
import { useStore } from '../store/store'
import { useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Button } from '../primitives/Button'

/** Says quietly that a newer release of the reader has come. Nobody is made to take it, nor told again on the next page. */
export function NewRelease() {
  const { words } = useWords()
  const isThere = useStore(newReleaseStore)
  return (
    <Box className="new-release-region" role="status" live="polite">
      {isThere && (
        <Box className="new-release">
          {words.release.text}
          <Box className="new-release-ways">
            <Button className="new-release-go" onTap={() => void takeNewRelease()}>
              {words.release.take}
            </Button>
            <Button className="new-release-later" onTap={() => newReleaseStore.set(false)}>
              {words.release.later}
            </Button>
          </Box>
        </Box>
      )}
    </Box>
  )
}
