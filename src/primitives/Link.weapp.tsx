import { View } from '@tarojs/components'
import { useContext } from 'react'
import { LookContext } from './look-context'
import { openPlace } from './open-place'
import { useSinglePage } from './single-page'
import type { LinkProps } from './types'

/** A link inside the app; in single-page mode, which leads nowhere, what it says and no more. */
export function Link({ to, isInstead, className, label, children }: LinkProps) {
  const { language } = useContext(LookContext)
  if (useSinglePage()) {
    return (
      <View className={className} ariaLabel={label}>
        {children}
      </View>
    )
  }
  return (
    <View
      className={className}
      hoverClass="is-touched"
      ariaRole="link"
      ariaLabel={label}
      onClick={() => void openPlace(to, language, isInstead)}
    >
      {children}
    </View>
  )
}
