import type { PictureProps } from './types'

/** A picture that keeps its room from the first moment. */
export function Picture({ src, width, height, alt, eager, className, onError }: PictureProps) {
  return (
    <img
      className={className}
      src={src}
      width={width}
      height={height}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
      onError={onError}
    />
  )
}
