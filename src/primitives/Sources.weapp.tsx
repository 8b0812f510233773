import type { SourcesProps } from './types'

/** WeChat's `image` takes WebP from the network alone, and a reader may have the picture as a file: it is shown as it is. */
export const Sources = ({ children }: SourcesProps) => children
