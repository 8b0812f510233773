import type { RubyProps } from './types'

/** Characters with their reading above them. */
export const Ruby = ({ reading, children }: RubyProps) => (
  <ruby>
    {children}
    <rt>{reading}</rt>
  </ruby>
)
