import { View } from '@tarojs/components'
import type { BoxProps } from './types'

/** Landmarks that WeChat's screen readers know by role; other elements are plain views there. */
const roles: Partial<Record<NonNullable<BoxProps['as']>, string>> = {
  nav: 'navigation',
  main: 'main',
  header: 'banner',
  footer: 'contentinfo',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
  article: 'article',
  aside: 'complementary',
}

/** A box: the mini-program face is a view with the role that the element would have. */
export function Box({ as = 'div', id, className, style, role, label, live, decorative, children }: BoxProps) {
  return (
    <View
      id={id}
      className={className}
      style={style}
      ariaRole={role ?? roles[as]}
      ariaLabel={label}
      ariaLive={live}
      ariaHidden={decorative}
    >
      {children}
    </View>
  )
}
