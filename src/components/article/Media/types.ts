import type { Media } from '../../../model/schema'

export interface MediaProps {
  media: Media
}
