import { useStore, type Store } from '../../store/store'
import { useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { icons } from '../../primitives/icons'

/** How much of the article has been passed: a thin line along the bar. */
export function ProgressLine({ share }: { share: Store<number> }) {
  const passed = useStore(share)
  // For the eye: the bar says in words how much is left.
  return (
    <Box className="progress-line" role="presentation">
      <Box
        className="progress-passed"
        style={passed > 0 ? { transform: `scaleX(${passed.toFixed(3)})` } : {}}
      />
    </Box>
  )
}

interface LeftProps {
  /** Hundredths of the text that had been passed. */
  percent: number
  onResume: () => void
  /** The reader wants to read it from its start. */
  onStartOver: () => void
}

/**
 * Offers the place where the article was left. It starts at its title all the same: who opens it from a chat wants to
 * see first that it is the right one, and nobody likes to be dropped into the middle unasked.
 */
export function LeftHere({ percent, onResume, onStartOver }: LeftProps) {
  const { words, language } = useWords()
  return (
    <Box className="left-here" role="status" language={language}>
      <Box className="left-here-text">{words.place.leftAt(percent)}</Box>
      <Button className="left-here-go" onTap={onResume}>
        {words.place.resume}
      </Button>
      <Button className="left-here-close" label={words.place.fromStart} onTap={onStartOver}>
        <Icon path={icons.close} />
      </Button>
    </Box>
  )
}
