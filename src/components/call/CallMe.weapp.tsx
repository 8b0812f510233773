import { View } from '@tarojs/components'
import { useState } from 'react'
import { callMe, callMeNot, canCall, useIsCalled, type Callable, type Outcome } from '../../data/called'
import { useWords } from '../../state/variant'
import { Button } from '../../primitives/Button'
import { useSinglePage } from '../../primitives/single-page'
import { CALL_WORDS } from './call-words'
import './call.scss'

/** Asks WeChat to tell the reader of the series' next instalment, or no more; what comes of it stands below. */
function CallButton(series: Callable) {
  const { language } = useWords()
  const words = CALL_WORDS[language]
  const isCalled = useIsCalled(series)
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<Outcome | 'takenBack'>()
  if (useSinglePage()) return null

  const tap = async (): Promise<void> => {
    setBusy(true)
    const outcome = await (isCalled ? callMeNot(series.id) : callMe(series))
    setSaid(isCalled && outcome === 'done' ? 'takenBack' : outcome)
    setBusy(false)
  }
  return (
    <View className="call-me">
      <Button
        className="pill call-button"
        label={isCalled ? words.takeBack : words.ask}
        pressed={isCalled}
        disabled={isBusy}
        onTap={() => void tap()}
      >
        {isCalled ? words.asked : words.ask}
      </Button>
      {/* There before its text: only a change inside it is announced. */}
      <View className="call-said" ariaRole="status" ariaLive="polite">
        {said && words[said]}
      </View>
    </View>
  )
}

const Nothing = (_series: Callable): null => null

/** There is none where the build knows no service that calls readers. */
export const CallMe = canCall ? CallButton : Nothing
