import { useDerived } from '../../../store/store'
import { useSinglePage } from '../../../primitives/single-page'
import { useWords } from '../../../state/variant'
import { Box } from '../../../primitives/Box'
import { AudioPlayer } from './AudioPlayer.weapp'
import {
  heardStore,
  pauseRecording,
  setRecordingRate,
  skipInRecording,
  toggleRecording,
} from './background-audio.weapp'
import { MediaBlock } from './MediaBlock'
import { MediaCaption } from './MediaCaption'
import { AT_REST } from './player.weapp'
import type { Recorded } from './recorded'

/** The recording of an article: it goes on with the screen locked, where there is an app to go on with. */
export function Recording({ article }: { article: Recorded }) {
  const { words } = useWords()
  const isSinglePage = useSinglePage()
  const { id, variant } = article
  const playing = useDerived(heardStore, heard =>
    heard?.article.id === id && heard.article.variant === variant ? heard.playing : AT_REST,
  )
  const media = { type: 'audio', src: article.audio, alt: words.media.recording } as const
  if (isSinglePage) return <MediaBlock media={media} />
  const player = {
    playing,
    toggle: () => toggleRecording(article),
    pause: pauseRecording,
    skip: skipInRecording,
    setRate: setRecordingRate,
  }
  return (
    <Box as="figure" className="article-block media media-audio">
      <AudioPlayer player={player} title={media.alt} />
      <MediaCaption media={media} />
    </Box>
  )
}
