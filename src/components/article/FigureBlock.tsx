import { useState } from 'react'
import { imageAddress } from '../../data/files'
import { useWords } from '../../state/variant'
import type { Figure } from '../../model/schema'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Picture } from '../../primitives/Picture'
import { Sources } from '../../primitives/Sources'
import { Text } from '../../primitives/Text'
import { Inlines } from './Inlines'

interface FigureBlockProps {
  figure: Figure
  /** Its place among the article's figures, from 1. */
  number: number
  count: number
  /** It stands on the first screen. */
  leads?: boolean
  onView: (figure: Figure) => void
}

/** A figure with its caption; without its picture one quiet line says that one belongs here. */
export function FigureBlock({ figure, number, count, leads, onView }: FigureBlockProps) {
  const { words, script, language } = useWords()
  const [broken, setBroken] = useState(false)
  const { image, caption, alt } = figure
  const shown = broken ? undefined : image
  const said = caption ? <Inlines content={caption} /> : alt
  const state = `figure-state script-${script}`
  const why = broken ? words.figureBroken : words.figureMissing
  if (!shown)
    return (
      <Box as="figure" className="article-block figure figure-empty">
        {said ? (
          <Box as="figcaption" className="figure-placeholder">
            <Text className="figure-what">{said}</Text>
            <Text className={state} language={language}>
              {why}
            </Text>
          </Box>
        ) : (
          <Box as="figcaption" className={`figure-placeholder ${state}`} language={language}>
            {why}
          </Box>
        )}
      </Box>
    )
  const address = imageAddress(shown.src)
  return (
    <Box as="figure" className="article-block figure">
      <Button
        className="figure-view"
        label={`${alt} ${words.viewFigure(number, count)}`}
        onTap={() => onView(figure)}
      >
        <Sources webp={shown.webp} src={address}>
          <Picture
            className="figure-image"
            src={address}
            width={shown.width}
            height={shown.height}
            colour={shown.colour}
            alt={alt}
            eager={leads}
            onError={() => setBroken(true)}
          />
        </Sources>
      </Button>
      {caption && (
        <Box as="figcaption" className="caption">
          <Inlines content={caption} />
        </Box>
      )}
    </Box>
  )
}
