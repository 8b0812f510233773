import type { Media } from '../../../model'

export interface MediaProps {
  media: Media
}
