import { ScrollView, View } from '@tarojs/components'
import { Children, useId } from 'react'
import type { StripProps } from './types'

/** Choices on one line, which scrolls sideways: the one that is chosen comes into view. */
export function Strip({ className, label, chosen, children }: StripProps) {
  const id = `strip-${useId().replace(/\W/g, '')}`
  return (
    <View className={className} ariaRole="group" ariaLabel={label}>
      <ScrollView
        scrollX
        enhanced
        showScrollbar={false}
        scrollWithAnimation
        // The one before it: what is chosen does not stand at the very edge.
        scrollIntoView={`${id}-${Math.max(0, chosen - 1)}`}
      >
        {Children.map(children, (one, at) => (
          <View id={`${id}-${at}`} className="strip-item">
            {one}
          </View>
        ))}
      </ScrollView>
    </View>
  )
}
