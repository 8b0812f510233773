import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ColumnFilter } from '../../components/home/ColumnFilter'
import { InstalmentRow } from '../../components/InstalmentRow'
import { LoadState } from '../../components/LoadState'
import { SeriesReading } from '../../components/mine/SeriesReading'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { SeriesDownload } from '../../components/SeriesDownload'
import { ShareSheet } from '../../components/sheets'
import { useFreshAtVisit } from '../../library/mine/follows'
import { useReadMarks } from '../../library/read-marks'
import { useSeries } from '../../library/use-loaded'
import { usePull } from '../../library/use-pull'
import { adoptVariant, homeName, useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Heading } from '../../primitives/Heading'
import { homeCard, seriesCard } from '../../share/card'
import { useSiteOrigin } from '../../share/site'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** One series: what it is, and all of its instalments. */
export default function SeriesPage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const id = params.id ?? ''
  const { words, variant, script, language } = useWords()
  const { state, retry } = useSeries(id, variant)
  usePull()
  const origin = useSiteOrigin()
  const [tag, setTag] = useState<string>()
  const [oldestFirst, setOldestFirst] = useState(false)
  const [onlyUnread, setOnlyUnread] = useState(false)
  const marks = useReadMarks()
  const [sharing, setSharing] = useState(false)
  const series = state.status === 'ready' ? state.value : undefined
  const fresh = useFreshAtVisit(series)
  const card = series
    ? seriesCard(series, { variant, origin })
    : homeCard(homeName(script), { variant, origin })
  useShareCards(card)

  return (
    <Screen
      title={series?.title ?? homeName(script).title}
      place={{ page: 'series', id, variant }}
      caption=""
      onShare={series && (() => setSharing(true))}
    >
      <LoadState state={state} retry={retry} missing={words.seriesMissing} skeleton="list">
        {one => {
          const shown = one.instalments.filter(each => tag === undefined || (each.tag ?? one.tags[0]) === tag)
          const wanted = onlyUnread ? shown.filter(({ id }) => id !== undefined && !marks.has(id)) : shown
          const rows = oldestFirst ? [...wanted].reverse() : wanted
          return (
            <>
              <Box className="series-cover">
                <Heading level={1} className="series-name">
                  {one.title}
                </Heading>
                {one.description && (
                  <Box as="p" className="series-about">
                    {one.description}
                  </Box>
                )}
                {one.publisher && <Box className="series-publisher">{one.publisher}</Box>}
              </Box>
              <ColumnFilter tags={one.tags} chosen={tag} onChoose={setTag} />
              {one.instalments.length === 0 ? (
                <Notice {...words.emptySeries} />
              ) : (
                <>
                  <SeriesReading series={one} onlyUnread={onlyUnread} onFilter={setOnlyUnread} />
                  <SeriesDownload series={one} variant={variant} />
                  <Box className="series-tools" language={language}>
                    <Box className="series-count">
                      {words.heldOf(shown.filter(each => each.id).length, shown.length)}
                    </Box>
                    <Button className="series-order" onTap={() => setOldestFirst(!oldestFirst)}>
                      {oldestFirst ? words.order.oldest : words.order.newest}
                    </Button>
                  </Box>
                  {rows.length === 0 && (
                    <Box className="series-empty" language={language}>
                      {shown.length > 0 ? words.place.allRead : words.emptyFilter.title}
                    </Box>
                  )}
                  <Box as="ul" role="list" className="rows">
                    {rows.map((each, at) => (
                      <InstalmentRow
                        key={each.id ?? `${each.title}${at}`}
                        instalment={each}
                        variant={variant}
                        withTag={one.tags.length > 1}
                        isFresh={each.id !== undefined && fresh.has(each.id)}
                      />
                    ))}
                  </Box>
                </>
              )}
            </>
          )
        }}
      </LoadState>
      {sharing && <ShareSheet card={card} onClose={() => setSharing(false)} />}
    </Screen>
  )
}
