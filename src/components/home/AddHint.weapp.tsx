import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { historyList } from '../../state/mine/history'
import { useWords } from '../../state/variant'
import { readStored, writeStored } from '../../store/storage'
import { Button } from '../../primitives/Button'

const KEY = 'reader:hint'
/** Opened from the reader's own list of mini-programs, where it is already. Source: WeChat's scene values. */
const FROM_OWN_LIST = [1103, 1104]

const TRADITIONAL = '點右上角 ··· 加到「我的小程式」'
const TEXTS = {
  'zh-Hans': '点右上角 ··· 添加到我的小程序',
  'zh-Hant-TW': TRADITIONAL,
  'zh-Hant-HK': TRADITIONAL,
  en: 'Tap ··· above: Add to My Mini Programs',
}

const isTrue = (value: unknown): value is true => value === true

/** Whoever has read something may want to come back. Asked once, when the home is made: nothing moves later. */
const isDueNow = (): boolean =>
  historyList.store.get().length > 0 &&
  !readStored(KEY, isTrue, false) &&
  !FROM_OWN_LIST.includes(Taro.getEnterOptionsSync().scene)

/** How to find the mini-program again; told once and never again. A tap puts it away. */
export function AddHint() {
  const { language } = useWords()
  const [isShown, setShown] = useState(isDueNow)
  useEffect(() => {
    if (isShown) writeStored(KEY, true)
  }, [isShown])
  return (
    isShown && (
      <Button className="add-hint" onTap={() => setShown(false)}>
        {TEXTS[language]}
      </Button>
    )
  )
}
