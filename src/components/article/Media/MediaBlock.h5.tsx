import { useState } from 'react'
import { imageAddress } from '../../../data/files'
import { useWords } from '../../../state/variant'
import { MediaCaption } from './MediaCaption'
import type { MediaProps } from './types'

/** Sound or a video with the browser's own controls. Nothing of it is fetched before it is asked for. */
export function MediaBlock({ media, onPlay }: MediaProps) {
  const { words, script } = useWords()
  const [isBroken, setBroken] = useState(false)
  const { src, poster } = media
  const shared = {
    src,
    controls: true,
    preload: 'none',
    'aria-label': media.alt || words.media[media.type],
    onError: () => setBroken(true),
  } as const
  return (
    <figure className={`article-block media media-${media.type}`}>
      {media.type === 'audio' ? (
        <audio
          className="media-player"
          onPlay={onPlay && (event => onPlay(event.currentTarget))}
          {...shared}
        />
      ) : (
        <video
          className="media-player"
          playsInline
          poster={poster && imageAddress(poster.src)}
          style={poster && { aspectRatio: `${poster.width} / ${poster.height}` }}
          {...shared}
        />
      )}
      {isBroken && (
        <p className={`media-state script-${script}`} lang={script} role="status">
          {words.media.failed}
        </p>
      )}
      <MediaCaption media={media} />
    </figure>
  )
}
