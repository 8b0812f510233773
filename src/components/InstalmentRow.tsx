import { memo } from 'react'
import { percentOf, useProgress } from '../state/progress/progress'
import { useIsRead } from '../state/read-marks'
import { useWords } from '../state/variant'
import { coverAddress } from '../data/files'
import { minutesToRead, writtenDate } from '../words/format'
import type { Instalment, Variant } from '../model/schema'
import { Box } from '../primitives/Box'
import { Link } from '../primitives/Link'
import { Picture } from '../primitives/Picture'
import { Text } from '../primitives/Text'
import { inScript } from './in-script'

interface InstalmentRowProps {
  instalment: Instalment
  variant: Variant
  /** The tag is told only where a list mixes several. */
  withTag?: boolean
  current?: boolean
  /** Come since the reader last looked at a series that they follow. */
  isFresh?: boolean
  /** With its summary and its picture, where the list knows them. */
  isDetailed?: boolean
}

/** One row of a list of instalments. */
export const InstalmentRow = (props: InstalmentRowProps) => (
  <Box as="li" className={useRowClass(props.instalment)}>
    <InstalmentLink {...props} />
  </Box>
)

/** How a row looks: what has been read, and what can only be named, is quiet. */
export function useRowClass({ id }: Instalment): string {
  const isRead = useIsRead(id)
  return `instalment-row${isRead ? ' row-read' : ''}${id ? '' : ' row-listed'}`
}

/**
 * What stands in a row. What the library does not hold is named, and is no link. While a long list is scrolled its rows
 * are placed anew in every frame, but not drawn anew.
 */
export const InstalmentLink = memo(function InstalmentLink({
  instalment,
  variant,
  withTag,
  current,
  isFresh,
  isDetailed,
}: InstalmentRowProps) {
  const { words, language } = useWords()
  const { id, tag, title, date, length } = instalment
  const { summary, cover } = isDetailed ? instalment : {}
  const { language: written, fonts } = inScript(instalment.script)
  const isRead = useIsRead(id)
  const begun = useProgress().find(one => one.id === id)
  const tagged = withTag ? tag : undefined
  const facts = [
    date && writtenDate(date, words),
    length !== undefined && words.minutes(minutesToRead(length)),
    !id && words.notHeld,
    isRead && words.read,
    !isRead && begun && words.place.percent(percentOf(begun.share)),
  ].filter(Boolean)
  const inside = (
    <>
      <Box className="row-title">
        {isFresh && (
          <Text className="row-fresh" language={language}>
            {words.place.fresh}
          </Text>
        )}
        <Text language={written} className={`row-words${fonts}`}>
          {title}
        </Text>
      </Box>
      {summary && (
        <Box as="p" className={`row-summary${fonts}`} language={written}>
          {summary}
        </Box>
      )}
      {(tagged !== undefined || facts.length > 0) && (
        <Box className="row-facts">
          {tagged !== undefined && <Text className="row-fact">{tagged}</Text>}
          {facts.map((fact, index) => (
            <Text key={index} className="row-fact" language={language}>
              {fact}
            </Text>
          ))}
        </Box>
      )}
    </>
  )
  return id ? (
    <Link
      className={cover ? 'row-link row-pictured' : 'row-link'}
      to={{ page: 'article', id, variant }}
      current={current}
    >
      {cover ? <Box className="row-inside">{inside}</Box> : inside}
      {cover && (
        <Box className="row-picture">
          <Picture
            className="row-image"
            src={coverAddress(cover.src)}
            width={cover.width}
            height={cover.height}
            alt=""
          />
        </Box>
      )}
    </Link>
  ) : (
    <Box className="row-link">{inside}</Box>
  )
})
