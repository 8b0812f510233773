import { Text } from '@tarojs/components'
import type { RubyProps } from './types'

/**
 * Characters with their reading above them. WeChat has no `ruby`: the reading is a line of no height before the
 * characters, so that the last line, on which the box stands, is theirs.
 */
export const Ruby = ({ reading, children }: RubyProps) => (
  <Text className="ruby">
    <Text className="ruby-reading" ariaHidden>
      {reading}
    </Text>
    {children}
  </Text>
)
