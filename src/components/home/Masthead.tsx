import { homeName, useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'

/** The name of the paper. */
export function Masthead() {
  const { script } = useWords()
  const { title, summary } = homeName(script)
  return (
    <Box className="masthead">
      <Heading level={1} className="masthead-name">
        {title}
      </Heading>
      <Box as="p" className="masthead-motto">
        {summary}
      </Box>
    </Box>
  )
}
