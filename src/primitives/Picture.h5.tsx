import { useEffect, useRef } from 'react'
import type { PictureProps } from './types'
import { useLatest } from './use-latest'

/** A picture that keeps its room from the first moment, in its own colour. */
export function Picture({ src, width, height, colour, alt, eager, className, onError }: PictureProps) {
  const image = useRef<HTMLImageElement>(null)
  const failed = useLatest(onError)
  // On a prerendered page a picture may have failed before anyone listened.
  useEffect(() => {
    const { current } = image
    if (current?.complete && current.naturalWidth === 0) failed.current?.()
  }, [failed])
  return (
    <img
      ref={image}
      className={className}
      style={colour ? { background: `#${colour}` } : undefined}
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
