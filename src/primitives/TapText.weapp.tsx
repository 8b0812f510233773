import { Text } from '@tarojs/components'
import type { TapTextProps } from './types'

/** A run of text that can be tapped. */
export function TapText({ as, className = '', onTap, children }: TapTextProps) {
  return (
    <Text className={`mark-${as} ${className}`.trim()} ariaRole="button" onClick={onTap}>
      {children}
    </Text>
  )
}
