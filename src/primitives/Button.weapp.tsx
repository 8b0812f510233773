import { View } from '@tarojs/components'
import type { ButtonProps } from './types'

/** A button: a view, since WeChat's own `button` brings a look that every style would have to undo. */
export function Button({
  className,
  label,
  pressed,
  expanded,
  checked,
  disabled,
  onTap,
  children,
}: ButtonProps) {
  const state = [pressed || checked ? 'is-on' : '', expanded ? 'is-open' : '', disabled ? 'is-off' : ''].join(
    ' ',
  )
  return (
    <View
      className={`button ${className ?? ''} ${state}`.replace(/\s+/g, ' ').trim()}
      hoverClass="is-touched"
      ariaRole="button"
      ariaLabel={label}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </View>
  )
}
