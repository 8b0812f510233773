import { useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'

/** The name of the paper. */
export function Masthead() {
  const { words } = useWords()
  return (
    <Box className="masthead">
      <Heading level={1} className="masthead-name">
        {words.appName}
      </Heading>
      <Box as="p" className="masthead-motto">
        {words.appMotto}
      </Box>
    </Box>
  )
}
