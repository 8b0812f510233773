import type { CSSProperties } from 'react'
import { useTitleFont } from '../../device/title-font'
import type { Series } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Heading } from '../../primitives/Heading'
import { inScript } from '../in-script'
import { SeriesFace } from './SeriesFace'

/** The cover of a series, its name, what it is, and who publishes it. */
export function SeriesCover({ series }: { series: Series }) {
  const { title, description, publisher, script, variant, font } = series
  const { language, fonts } = inScript(variant === 'original' ? script : undefined)
  useTitleFont(font)
  return (
    <Box
      className={`series-cover${fonts}`}
      style={font ? ({ '--t': font } as CSSProperties) : undefined}
      language={language}
    >
      <SeriesFace title={title} large />
      <Box className="series-cover-words">
        <Heading level={1} className="series-name">
          {title}
        </Heading>
        {publisher && <Box className="series-publisher">{publisher}</Box>}
      </Box>
      {description && (
        <Box as="p" className="series-about">
          {description}
        </Box>
      )}
    </Box>
  )
}
