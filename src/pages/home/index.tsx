import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ColumnFilter } from '../../components/home/ColumnFilter'
import { LeadArticle } from '../../components/home/LeadArticle'
import { Masthead } from '../../components/home/Masthead'
import { ContinueReading } from '../../components/mine/ContinueReading'
import { MineLink } from '../../components/mine/MineLink'
import { SeriesSection } from '../../components/home/SeriesSection'
import { LoadState } from '../../components/LoadState'
import { Notice } from '../../components/Notice'
import { Screen } from '../../components/Screen'
import { SearchLink } from '../../components/search/SearchLink'
import { ShareSheet } from '../../components/sheets'
import { useIndex } from '../../library/use-loaded'
import { usePull } from '../../library/use-pull'
import { adoptVariant, homeName, useWords } from '../../library/variant'
import type { Instalment, Series } from '../../model'
import { useShareCards } from '../../share/use-share-cards'
import { homeCard } from '../../share/card'
import { useSiteOrigin } from '../../share/site'
import './index.scss'

/** The newest instalment that can be opened; of one column alone where one is named. */
const newestHeld = ({ instalments, tags }: Series, tag?: string): Instalment | undefined =>
  instalments.find(one => one.id && (tag === undefined || (one.tag ?? tags[0]) === tag))

/** Series with the one first that has the newest instalment to open. */
const byNewest = (series: readonly Series[], tag?: string): Series[] =>
  [...series].sort((a, b) => (newestHeld(b, tag)?.date ?? '').localeCompare(newestHeld(a, tag)?.date ?? ''))

/** The home: the columns, as a front page. */
export default function HomePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const { words, variant, script } = useWords()
  const name = homeName(script)
  const { state, retry } = useIndex(variant)
  usePull()
  const origin = useSiteOrigin()
  const [tag, setTag] = useState<string>()
  const [sharing, setSharing] = useState(false)
  const cardImages = state.status === 'ready' ? state.value.cardImages : undefined
  const card = homeCard({ ...name, cardImages }, { variant, origin })
  useShareCards(card)

  return (
    <Screen
      title={name.title}
      place={{ page: 'home', variant }}
      start={
        <>
          <SearchLink />
          <MineLink />
        </>
      }
      onShare={() => setSharing(true)}
    >
      <Masthead />
      <LoadState state={state} retry={retry} missing={words.emptyLibrary} skeleton="list">
        {index => {
          const series = byNewest(index.series)
          const tags = [...new Set(series.flatMap(one => one.tags))]
          const shown = byNewest(
            series.filter(one => tag === undefined || one.tags.includes(tag)),
            tag,
          )
          const lead = shown[0] && newestHeld(shown[0], tag)
          if (series.length === 0) return <Notice {...words.emptyLibrary} withoutHome />
          return (
            <>
              <ContinueReading index={index} variant={variant} />
              {shown[0] && lead && <LeadArticle series={shown[0]} instalment={lead} variant={variant} />}
              <ColumnFilter tags={tags} chosen={tag} onChoose={setTag} />
              {shown.map(one => (
                <SeriesSection key={one.id} series={one} tag={tag} variant={variant} />
              ))}
            </>
          )
        }}
      </LoadState>
      {sharing && <ShareSheet card={card} onClose={() => setSharing(false)} />}
    </Screen>
  )
}
