import { View } from '@tarojs/components'
import type { ButtonProps } from './types'

/**
 * What a button is to a screen reader. WeChat has no `aria-pressed` (developers.weixin.qq.com, aria-component): what
 * stays on or off is a box to tick, and one choice of several a radio button.
 */
function roleOf({ pressed, checked }: Pick<ButtonProps, 'pressed' | 'checked'>): string {
  if (checked !== undefined) return 'radio'
  return pressed === undefined ? 'button' : 'checkbox'
}

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
      ariaRole={roleOf({ pressed, checked })}
      ariaLabel={label}
      ariaChecked={checked ?? pressed}
      ariaExpanded={expanded}
      ariaDisabled={disabled}
      onClick={() => {
        if (!disabled) onTap()
      }}
    >
      {children}
    </View>
  )
}
