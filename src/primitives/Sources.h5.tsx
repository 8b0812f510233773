import { srcsetOf } from '../model/image-copies'
import { FIGURE_SIZES } from './figure-sizes.h5'
import type { SourcesProps } from './types'

/** Leaves the browser to choose among the copies of a figure's picture, and the picture itself where it knows no WebP. */
export const Sources = ({ webp, src, children }: SourcesProps) =>
  webp ? (
    <picture>
      <source type="image/webp" srcSet={srcsetOf(webp, src)} sizes={FIGURE_SIZES} />
      {children}
    </picture>
  ) : (
    children
  )
