import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { showAddress } from '../device/address'
import { useScreenFocus } from '../device/focus'
import { usePageLanguage } from '../device/language'
import { usePageLook } from '../state/look'
import { toast, useToast } from '../state/toast'
import { currentLanguage, useWords } from '../state/variant'
import { Box } from '../primitives/Box'
import { Layer } from '../primitives/Layer'
import { LookContext } from '../primitives/look-context'
import { Main } from '../primitives/Main'
import { quietly } from '../primitives/quietly'
import { SkipLink } from '../primitives/SkipLink'
import { h5Path, type Place } from '../model/addresses'
import type { Script } from '../model/schema'
import { Bar, type BarProps } from './Bar'
import { Boundary } from './Boundary'
import { Toast } from './Toast'
import { NewRelease } from './NewRelease'
import { ScriptOffer } from './ScriptOffer'
import { ScriptSheet, SettingsSheet } from './sheets'

interface ScreenProps extends Pick<BarProps, 'caption' | 'captionTo' | 'note' | 'start' | 'onShare'> {
  /** Title of the window and of WeChat's bar. */
  title: string
  /** Where this screen is; absent where no address leads here. */
  place?: Place
  className?: string
  /** The script of the text on the page, where it has come. */
  written?: Script | undefined
  children: ReactNode
}

/** What every screen has: colours and fonts of its script, the bar, the choice of script, the main landmark. */
export function Screen({ title, place, className = '', written, children, ...bar }: ScreenProps) {
  const { words, script, language } = useWords()
  const main = `main-${useId().replace(/\W/g, '')}`
  const [open, setOpen] = useState<'script' | 'settings'>()

  const address = place && h5Path(place)
  const shown = useRef(true)
  const announce = (): void => {
    if (!shown.current) return // deeper in the stack: the title and the address are those of the page above
    quietly(Taro.setNavigationBarTitle({ title }))
    if (address) showAddress(address)
  }
  useEffect(announce, [title, address])
  useDidShow(() => {
    shown.current = true
    announce()
  })
  useDidHide(() => {
    shown.current = false
  })
  usePageLanguage(script, language, currentLanguage)
  useScreenFocus(main)
  const look = { ...usePageLook(), language }
  const said = useToast()

  return (
    <LookContext.Provider value={look}>
      <Box
        className={`screen page-colours script-${script} ${look.className} ${className}`.trim()}
        style={look.style}
      >
        <SkipLink target={main}>{words.toContent}</SkipLink>
        <Bar {...bar} onScript={() => setOpen('script')} onSettings={() => setOpen('settings')} />
        <Main id={main}>
          <Boundary within="screen">{children}</Boundary>
        </Main>
        <Layer>
          <NewRelease />
          <ScriptOffer written={written} />
          {open === 'script' && <ScriptSheet onClose={() => setOpen(undefined)} />}
          {open === 'settings' && <SettingsSheet onClose={() => setOpen(undefined)} />}
          <Toast onDone={() => toast(undefined)}>{said}</Toast>
        </Layer>
      </Box>
    </LookContext.Provider>
  )
}
