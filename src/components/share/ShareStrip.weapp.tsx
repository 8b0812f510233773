import { Button as NativeButton, View } from '@tarojs/components'
import { getCached } from '../../data/cache'
import { seriesKey } from '../../data/keys'
import { useSiteOrigin } from '../../device/site'
import { useWords } from '../../state/variant'
import type { Series } from '../../model/schema'
import { Button } from '../../primitives/Button'
import { Icon } from '../../primitives/Icon'
import { Text } from '../../primitives/Text'
import { miniProgramIcons } from '../../share/mini-program-icons'
import { miniProgramTargets } from '../../share/targets'
import { CallMe } from '../call/CallMe'
import type { ShareStripProps } from './types'

/** 分享到 at the article's end: the chat card by one tap, what WeChat's menu keeps to itself behind the sheet. */
export function ShareStrip({ article, variant, onOpen, onTouch }: ShareStripProps) {
  const { words } = useWords()
  const { id } = article.series
  const series = getCached(seriesKey(id, variant)) as Series | undefined
  // The last instalment is the newest, where its series has not been opened.
  const newest = series?.instalments.find(one => one.id)?.id ?? (article.next ? undefined : article.id)
  return (
    <View className="share-strip" onTouchStart={onTouch}>
      <View className="share-strip-title">{words.shareToColon}</View>
      <View className="share-strip-targets share-strip-named">
        {miniProgramTargets({ address: useSiteOrigin() !== '', poster: false }).map(target =>
          target === 'chat' ? (
            <NativeButton
              key={target}
              className="share-strip-target share-native"
              openType="share"
              hoverClass="is-touched"
              ariaLabel={words.targets.chat}
            >
              <Icon path={miniProgramIcons.chat} />
              <Text className="share-strip-name">{words.targets.chat}</Text>
            </NativeButton>
          ) : (
            <Button
              key={target}
              className="share-strip-target"
              label={words.targets[target]}
              onTap={() => onOpen(target)}
            >
              <Icon path={miniProgramIcons[target]} />
              <Text className="share-strip-name">{words.targets[target]}</Text>
            </Button>
          ),
        )}
      </View>
      <CallMe id={id} newest={newest} />
    </View>
  )
}
