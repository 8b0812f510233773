import { Button as NativeButton, Text as NativeText, View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../../state/variant'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { Sheet } from '../../primitives/Sheet'
import { Text } from '../../primitives/Text'
import { miniProgramIcons } from '../../share/mini-program-icons'
import { copy } from '../../share/clipboard'
import { textToCopy } from '../../share/links'
import { miniProgramTargets, type MiniProgramTarget } from '../../share/targets'
import type { ShareSheetProps } from './types'
import { useShared } from './use-shared'

/**
 * The share sheet of the mini-program. Only the chat card can be opened by a button; Moments and favourites are in
 * WeChat's own menu, so the sheet says where.
 */
export function ShareSheet(props: ShareSheetProps) {
  const { first, Poster, onClose } = props
  const { words, script } = useWords()
  const { card, written, poster, title, what } = useShared(props)
  const guides: Partial<Record<MiniProgramTarget, string>> = {
    moments: words.momentsGuide,
    favorite: words.favoriteGuide,
  }
  const [panel, setPanel] = useState<MiniProgramTarget | 'copy-failed' | undefined>(
    first as MiniProgramTarget,
  )
  const said = panel === 'copy-failed' ? words.copyFailed : guides[panel as MiniProgramTarget]

  const act = async (target: MiniProgramTarget): Promise<void> => {
    if (target !== 'copy') return setPanel(target)
    // That it was copied is said by WeChat.
    setPanel((await copy(textToCopy(card))) ? undefined : 'copy-failed')
  }

  return (
    <>
      <Sheet title={title} closeLabel={words.close} script={script} onClose={onClose}>
        <View className={`share-what script-${written ?? script}`}>{what}</View>
        <View className="share-targets" ariaRole="list">
          {miniProgramTargets({ address: card.url !== '', poster: poster !== undefined }).map(target => {
            const face = (
              <>
                <View className="share-icon">
                  <Icon path={miniProgramIcons[target]} />
                </View>
                <Text className="share-name">{words.targets[target]}</Text>
              </>
            )
            return (
              <View key={target} className="share-item" ariaRole="listitem">
                {target === 'chat' ? (
                  <NativeButton
                    className="share-target share-native"
                    openType="share"
                    hoverClass="is-touched"
                  >
                    {face}
                  </NativeButton>
                ) : (
                  <Button
                    className="share-target"
                    label={words.targets[target]}
                    onTap={() => void act(target)}
                  >
                    {face}
                  </Button>
                )}
              </View>
            )
          })}
        </View>
        {said && <View className="share-said">{said}</View>}
        {panel === 'copy-failed' && (
          <NativeText className="share-copy" userSelect>
            {card.url}
          </NativeText>
        )}
      </Sheet>
      {Poster && panel === 'poster' && poster && (
        <Poster content={poster} onClose={() => setPanel(undefined)} />
      )}
    </>
  )
}
