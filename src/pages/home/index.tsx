import { useState } from 'react'
import { AddHint } from '../../components/home/AddHint'
import { HomeView } from '../../components/home/HomeView'
import { Masthead } from '../../components/home/Masthead'
import { LoadState } from '../../components/LoadState'
import { MineLink } from '../../components/mine/MineLink'
import { Screen } from '../../components/Screen'
import { SearchLink } from '../../components/search/SearchLink'
import { ShareSheet } from '../../components/sheets'
import { indexKey } from '../../data/keys'
import { loadIndex } from '../../data/source'
import { useIndex } from '../../data/use-loaded'
import { usePull } from '../../data/use-pull'
import { atEntrance, usePageParams } from '../../state/entrance'
import { adoptVariant, homeName, useWords } from '../../state/variant'
import { siteOrigin } from '../../device/site'
import { useShareCards } from '../../share/use-share-cards'
import './index.scss'

/** The home: the columns, as a front page. */
function HomePage() {
  const params = usePageParams()
  useState(() => adoptVariant(params.script))
  const { words, variant, script } = useWords()
  const name = homeName(script)
  const { state, retry, again } = useIndex(variant)
  usePull(indexKey(variant), () => loadIndex(variant))
  const [sharing, setSharing] = useState(false)
  const isSimplified = state.status === 'ready' && state.value.series.some(one => one.script === 'zh-Hans')
  const cardImages = state.status === 'ready' ? state.value.cardImages : undefined
  const shared = { home: { ...name, cardImages } }
  useShareCards(shared, { variant, origin: siteOrigin })

  return (
    <Screen
      className="home-page"
      title={name.title}
      place={{ page: 'home', variant }}
      written={isSimplified ? 'zh-Hans' : undefined}
      start={
        <>
          <SearchLink />
          <MineLink />
        </>
      }
      onShare={() => setSharing(true)}
    >
      <Masthead />
      <AddHint />
      <LoadState state={state} retry={retry} missing={words.emptyLibrary} skeleton="list">
        {index => <HomeView index={index} onRenewed={again} />}
      </LoadState>
      {sharing && <ShareSheet shared={shared} onClose={() => setSharing(false)} />}
    </Screen>
  )
}

export default atEntrance('home', HomePage)
