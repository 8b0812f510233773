import { Image, View } from '@tarojs/components'
import type { PictureProps } from './types'

/** A picture that keeps its room from the first moment, in its own colour: a box of its proportions with the image laid in. */
export function Picture({ src, width, height, colour, alt, eager, className = '', onError }: PictureProps) {
  return (
    <View
      className={`picture ${className}`.trim()}
      style={{ paddingTop: `${(height / width) * 100}%`, ...(colour && { background: `#${colour}` }) }}
    >
      <Image
        className="picture-image"
        src={src}
        mode="aspectFill"
        lazyLoad={!eager}
        ariaRole="img"
        ariaLabel={alt}
        onError={onError}
      />
    </View>
  )
}
