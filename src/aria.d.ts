/** The accessibility attributes that `config/aria-plugin.ts` gives back to WeChat's components. */
import '@tarojs/components'

interface AriaProps {
  ariaRole?: string | undefined
  ariaLabel?: string | undefined
  ariaHidden?: boolean | undefined
  ariaChecked?: boolean | undefined
  ariaDisabled?: boolean | undefined
  ariaExpanded?: boolean | undefined
  ariaLive?: 'polite' | 'assertive' | undefined
  ariaModal?: boolean | undefined
}

declare module '@tarojs/components/types/View' {
  interface ViewProps extends AriaProps {}
}
declare module '@tarojs/components/types/Text' {
  interface TextProps extends AriaProps {}
}
declare module '@tarojs/components/types/Image' {
  interface ImageProps extends AriaProps {}
}
