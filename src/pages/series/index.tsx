import { useState } from 'react'
import { LoadState } from '../../components/LoadState'
import { Screen } from '../../components/Screen'
import { SeriesView } from '../../components/series/SeriesView'
import { ShareSheet } from '../../components/sheets'
import { seriesKey } from '../../data/keys'
import { loadSeries } from '../../data/source'
import { useSeries } from '../../data/use-loaded'
import { useOwnPlace } from '../../device/use-own-place'
import { usePull } from '../../data/use-pull'
import { atEntrance, usePageParams } from '../../state/entrance'
import { adoptVariant, homeName, useWords } from '../../state/variant'
import { siteOrigin } from '../../device/site'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** One series: what it is, and all of its instalments. */
function SeriesPage() {
  const params = usePageParams()
  useState(() => adoptVariant(params.script))
  const id = params.id ?? ''
  const { words, variant, script } = useWords()
  const { state, retry, again } = useSeries(id, variant)
  usePull(seriesKey(id, variant), () => loadSeries(id, variant))
  const [sharing, setSharing] = useState(false)
  const series = state.status === 'ready' ? state.value : undefined
  useOwnPlace({ page: 'series', id, variant }, series?.id, params)
  const shared = series ? { series } : { home: homeName(script) }
  useShareCards(shared, { variant, origin: siteOrigin })

  return (
    <Screen
      title={series?.title ?? homeName(script).title}
      place={{ page: 'series', id, variant }}
      written={series?.script}
      caption=""
      onShare={series && (() => setSharing(true))}
    >
      <LoadState state={state} retry={retry} missing={words.seriesMissing} skeleton="list">
        {one => <SeriesView key={one.id} series={one} onRenewed={again} />}
      </LoadState>
      {sharing && <ShareSheet shared={shared} onClose={() => setSharing(false)} />}
    </Screen>
  )
}

export default atEntrance('series', SeriesPage)
