import type { MarginProps } from './types'

/** A mini-program's windows have no margin. */
export const Margin = (_props: MarginProps) => null
