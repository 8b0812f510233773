import { useEffect } from 'react'
import { imageAddress } from '../../data/files'
import { previewImages } from '../../device/preview.weapp'
import type { ViewerProps } from './viewer-props'

/** WeChat's own viewer: all pictures of the article, beginning with the one tapped. */
export function Viewer({ figures, start, onClose }: ViewerProps) {
  useEffect(() => {
    const sources = figures.flatMap(({ image }) => (image ? [imageAddress(image.src)] : []))
    if (start.image) void previewImages(sources, imageAddress(start.image.src)).finally(onClose)
  }, [figures, start, onClose])
  return null
}
