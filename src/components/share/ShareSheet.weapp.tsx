import { Button as NativeButton, View } from '@tarojs/components'
import { useState } from 'react'
import { useWords } from '../../library/variant'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { Sheet } from '../../primitives/Sheet'
import { Text } from '../../primitives/Text'
import { copy } from '../../share/clipboard'
import { textToCopy } from '../../share/links'
import { miniProgramTargets, type MiniProgramTarget } from '../../share/targets'
import type { ShareSheetProps } from './types'

/**
 * The share sheet of the mini-program. Only the chat card can be opened by a button; Moments and favourites are in
 * WeChat's own menu, so the sheet says where.
 */
export function ShareSheet({ card, title, first, onClose }: ShareSheetProps) {
  const { words, script } = useWords()
  const guides: Partial<Record<MiniProgramTarget, string>> = {
    moments: words.momentsGuide,
    favorite: words.favoriteGuide,
  }
  const [said, setSaid] = useState<string | undefined>(guides[first as MiniProgramTarget])

  const act = async (target: MiniProgramTarget): Promise<void> => {
    if (target === 'copy') setSaid((await copy(textToCopy(card))) ? words.copied : words.copyFailed)
    else setSaid(guides[target])
  }

  return (
    <Sheet title={title ?? words.shareTo} closeLabel={words.close} script={script} onClose={onClose}>
      <View className="share-what">{title ? card.summary : card.title}</View>
      <View className="share-targets" ariaRole="list">
        {miniProgramTargets()
          // Without a site there is no address to copy.
          .filter(target => target !== 'copy' || card.url !== '')
          .map(target => {
            const face = (
              <>
                <View className="share-icon">
                  <Icon name={target} />
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
    </Sheet>
  )
}
