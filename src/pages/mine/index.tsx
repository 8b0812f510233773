import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { MINE_KINDS, MineList, type MineKind } from '../../components/mine/MineList'
import { MineTools } from '../../components/mine/MineTools'
import { Screen } from '../../components/Screen'
import { listedById } from '../../library/mine/titles'
import { useMine } from '../../library/mine/use-mine'
import { unsavedStore } from '../../library/storage'
import { useStore } from '../../library/store'
import { useIndex } from '../../library/use-loaded'
import { adoptVariant, useWords } from '../../library/variant'
import { Box } from '../../primitives/Box'
import { Button } from '../../primitives/Button'
import { Heading } from '../../primitives/Heading'
import './index.scss'

/** What the device keeps for its reader: articles begun, bookmarks, highlights, history. */
export default function MinePage() {
  const { params } = useRouter()
  useState(() => adoptVariant(params.script))
  const { words, variant, language } = useWords()
  // Without the library the titles stand as they were read: nothing here waits for the network.
  const { state } = useIndex(variant)
  const listed = listedById(state.status === 'ready' ? state.value : undefined)
  const mine = useMine()
  const isUnsaved = useStore(unsavedStore)
  const [kind, setKind] = useState<MineKind>('reading')

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
      <Box className="filter" role="group" label={words.mine.title} language={language}>
        {MINE_KINDS.map(one => (
          <Button key={one} className="filter-tag" pressed={one === kind} onTap={() => setKind(one)}>
            {words.mine.tabs[one]}
          </Button>
        ))}
      </Box>
      <MineList kind={kind} mine={mine} listed={listed} />
      <MineTools mine={mine} listed={listed} />
    </Screen>
  )
}
