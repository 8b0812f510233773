/** `<audio>` and `<video>` of a page, where what they play is on the web by HTTPS. */
import type { Element } from 'hast'
import * as v from 'valibot'
import { mediaSchema } from '../../../model/schema'
import type { SourceMedia } from '../../source/model'
import { attribute, isElement } from './nodes'
import { webAddress } from './pictures'
import { titleOfEmbed } from './unseen'

/** The first source that the page gives; nothing for other elements, and where no address can be read. */
export function readMedia(element: Element, base: string | undefined): SourceMedia | undefined {
  const { tagName } = element
  if (tagName !== 'audio' && tagName !== 'video') return undefined
  const sources = element.children.filter(isElement).filter(child => child.tagName === 'source')
  const src = [element, ...sources]
    .flatMap(one => attribute(one, 'src') ?? [])
    .flatMap(name => webAddress(name, base) ?? [])
    .find(address => v.is(mediaSchema.entries.src, address))
  return src === undefined ? undefined : { type: tagName, src, alt: titleOfEmbed(element) ?? '' }
}
