import { View } from '@tarojs/components'
import { openPlace } from './open-place'
import type { LinkProps } from './types'

/** A link inside the app. */
export function Link({ to, className, label, children }: LinkProps) {
  return (
    <View
      className={className}
      hoverClass="is-touched"
      ariaRole="link"
      ariaLabel={label}
      onClick={() => void openPlace(to)}
    >
      {children}
    </View>
  )
}
