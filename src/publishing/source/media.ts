/**
 * Sound and video in a source: `![what it is](https://….mp3 "caption")`, known by the ending of the address; a video
 * with a picture that stands for it is that picture as a link, `[![what it is](images/a.jpg "caption")](https://….mp4)`.
 */
import type { PhrasingContent } from 'mdast'
import * as v from 'valibot'
import { mediaSchema } from '../../model/schema'
import type { SourceMedia } from './model'
import { refuse, type Context } from './read-phrasing'

const ENDINGS = {
  audio: /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)(?:[?#]|$)/i,
  video: /\.(?:mp4|m4v|webm|mov|ogv|m3u8)(?:[?#]|$)/i,
}

/** Whether an address is that of sound or of a video. */
export function mediaKind(url: string): 'audio' | 'video' | undefined {
  if (ENDINGS.audio.test(url)) return 'audio'
  return ENDINGS.video.test(url) ? 'video' : undefined
}

interface Described {
  /** The picture that stands for it. */
  url?: string
  alt?: string | null | undefined
  title?: string | null | undefined
}

/** @throws PublishingError for an address that is none of the web's by HTTPS */
export function readMedia(
  node: Extract<PhrasingContent, { url: string }>,
  { url: poster, alt, title }: Described,
  context: Context,
): SourceMedia {
  if (!v.is(mediaSchema.entries.src, node.url))
    refuse(
      context,
      node,
      `The sound or video "${node.url}" is not on the web`,
      'Put it on a server and write its full address, beginning with https://',
    )
  return {
    type: mediaKind(node.url) ?? 'audio',
    src: node.url,
    ...(poster ? { poster } : {}),
    alt: alt ?? '',
    ...(title ? { caption: title } : {}),
  }
}
