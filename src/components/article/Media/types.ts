import type { Media } from '../../../model/schema'

export interface MediaProps {
  media: Media
  /** H5: a sound has begun. */
  onPlay?: (audio: HTMLAudioElement) => void
}
