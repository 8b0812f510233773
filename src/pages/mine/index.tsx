import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { idsOf, MINE_KINDS, MineList, type MineKind } from '../../components/mine/MineList'
import { MineSite } from '../../components/mine/MineSite'
import { MineTools } from '../../components/mine/MineTools'
import { Screen } from '../../components/Screen'
import { useTitles } from '../../data/titles'
import { useMine } from '../../state/mine/use-mine'
import { unsavedStore } from '../../store/storage'
import { useStore } from '../../store/store'
import { adoptVariant, useWords } from '../../state/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Heading } from '../../primitives/Heading'
import { Strip } from '../../primitives/Strip'
import './index.scss'

/** What the device keeps for its reader: articles begun, bookmarks, highlights, history. */
export default function MinePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const { words, variant, language } = useWords()
  const mine = useMine()
  const isUnsaved = useStore(unsavedStore)
  const [kind, setKind] = useState<MineKind>('reading')
  // Titles stand as they were read until the library has told them: nothing here waits for the network.
  const titleOf = useTitles(idsOf(kind, mine), variant)

  return (
    <Screen title={words.mine.title} place={{ page: 'mine', variant }} caption="">
      <Heading level={1} className="mine-name" language={language}>
        {words.mine.title}
      </Heading>
      {isUnsaved && (
        <Box className="mine-unsaved" role="alert" language={language}>
          {words.mine.unsaved}
        </Box>
      )}
      <Strip
        className="filter"
        label={words.mine.title}
        language={language}
        chosen={MINE_KINDS.indexOf(kind)}
      >
        {MINE_KINDS.map(one => (
          <Button key={one} className="filter-tag" pressed={one === kind} onTap={() => setKind(one)}>
            {words.mine.tabs[one]}
          </Button>
        ))}
      </Strip>
      <MineList kind={kind} mine={mine} titleOf={titleOf} />
      <MineTools mine={mine} titleOf={titleOf} />
      <MineSite />
    </Screen>
  )
}
