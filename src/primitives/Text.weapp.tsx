import { Text as TaroText } from '@tarojs/components'
import type { TextProps } from './types'

/** Running text inside a paragraph; what `strong` and `em` mean is said by the class. */
export function Text({ as = 'span', className = '', decorative, children }: TextProps) {
  const marks = as === 'span' || as === 'time' ? className : `mark-${as} ${className}`
  return (
    <TaroText className={marks.trim()} ariaHidden={decorative}>
      {children}
    </TaroText>
  )
}
