import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { showAddress } from '../library/address'
import { usePageLanguage } from '../library/language'
import { useWords } from '../library/variant'
import { Box } from '../primitives/Box'
import { Main } from '../primitives/Main'
import { SkipLink } from '../primitives/SkipLink'
import { h5Path, type Place } from '../addresses'
import { Bar, type BarProps } from './Bar'
import { ScriptSheet } from './ScriptSheet'

interface ScreenProps extends Pick<BarProps, 'caption' | 'captionTo' | 'note' | 'start' | 'onShare'> {
  /** Title of the window and of WeChat's bar. */
  title: string
  /** Where this screen is; absent where no address leads here. */
  place?: Place
  className?: string
  children: ReactNode
}

/** What every screen has: colours and fonts of its script, the bar, the choice of script, the main landmark. */
export function Screen({ title, place, className = '', children, ...bar }: ScreenProps) {
  const { words, script } = useWords()
  const main = `main-${useId().replace(/\W/g, '')}`
  const [choosing, setChoosing] = useState(false)

  const address = place && h5Path(place)
  const announce = (): void => {
    void Taro.setNavigationBarTitle({ title })
    if (address) showAddress(address)
  }
  useEffect(announce, [title, address])
  useDidShow(announce)
  usePageLanguage(script)

  return (
    <Box className={`page page-colours script-${script} ${className}`.trim()}>
      <SkipLink target={main}>{words.toContent}</SkipLink>
      <Bar {...bar} onScript={() => setChoosing(true)} />
      <Main id={main}>{children}</Main>
      {choosing && <ScriptSheet onClose={() => setChoosing(false)} />}
    </Box>
  )
}
