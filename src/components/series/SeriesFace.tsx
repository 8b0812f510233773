import type { Script } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Text } from '../../primitives/Text'
import { inScript } from '../in-script'

interface SeriesFaceProps {
  title: string
  /** Of the title, where it may be another than the page's. */
  script?: Script | undefined
  /** On the series' own page. */
  large?: boolean
}

/** The cover of a series: its title on the label of a thread-bound book. For the eye: the title stands beside it. */
export function SeriesFace({ title, script, large }: SeriesFaceProps) {
  const { language, fonts } = inScript(script)
  return (
    <Box className={large ? 'face face-large' : 'face'} decorative>
      <Box className="face-label">
        <Text className={`face-title${fonts}`} language={language}>
          {title}
        </Text>
      </Box>
    </Box>
  )
}
