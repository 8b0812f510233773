import { useWords } from '../../../state/variant'
import { MediaBlock } from './MediaBlock'
import type { Recorded } from './recorded'

/** The recording of an article: told to what shows what plays, such as a locked screen, and followed by the next one. */
export function Recording({ article }: { article: Recorded }) {
  const { words } = useWords()
  return (
    <MediaBlock
      media={{ type: 'audio', src: article.audio, alt: words.media.recording }}
      onPlay={audio => void import('./media-session').then(({ announce }) => announce(audio, article))}
    />
  )
}
