import { Video } from '@tarojs/components'
import { imageAddress } from '../../../data/files'
import { Box } from '../../../primitives/Box'
import { AudioPlayer } from './AudioPlayer.weapp'
import { MediaCaption } from './MediaCaption'
import type { MediaProps } from './types'
import { useAudio } from './use-audio.weapp'

/** Sound with a player of ours, since WeChat's `audio` is no longer kept up; a video with WeChat's own. */
export function MediaBlock({ media }: MediaProps) {
  const { src, poster, alt } = media
  return (
    <Box as="figure" className={`article-block media media-${media.type}`}>
      {media.type === 'audio' ? (
        <Sound src={src} title={alt} />
      ) : (
        <Video
          className="media-player"
          src={src}
          title={alt}
          {...(poster && { poster: imageAddress(poster.src) })}
          controls
          autoplay={false}
          showCenterPlayBtn
        />
      )}
      <MediaCaption media={media} />
    </Box>
  )
}

function Sound({ src, title }: { src: string; title: string }) {
  return <AudioPlayer player={useAudio(src)} title={title} />
}
