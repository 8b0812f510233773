/** Elements whose text is none of the article's, and why. */
import type { Element, Nodes } from 'hast'
import { tableOf } from '../../../model/table'
import { attribute, childrenOf, hasClass, isElement } from './nodes'
import { isHidden } from './style'

/** Machinery: its text is nothing that a reader could ever see. */
export const MACHINERY: ReadonlySet<string> = new Set(
  'script style template head link meta title base noframes noembed mp-style-type'.split(' '),
)

/** The text below a node without machinery: what a reader could come to see. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (isElement(node) && MACHINERY.has(node.tagName)) return ''
  if (isElement(node) && node.tagName === 'br') return '\n'
  return childrenOf(node)
    .map(visibleText)
    .join(isElement(node) && BREAKS.has(node.tagName) ? '\n' : '')
}

/** Elements whose children stand side by side, so that their texts are no one word. */
const BREAKS: ReadonlySet<string> = new Set(
  'body div section ul ol tr table tbody dl nav header footer aside'.split(' '),
)

const CONTROLS: ReadonlySet<string> = new Set(
  'button select input textarea option optgroup datalist progress meter dialog'.split(' '),
)

const EMBEDS = tableOf({
  iframe: 'embedded page',
  object: 'embedded object',
  embed: 'embedded object',
  applet: 'embedded object',
  frameset: 'frames',
  canvas: 'drawing',
  svg: 'drawing',
  video: 'video',
  audio: 'sound',
  mpvideo: 'video',
  mpvoice: 'sound',
  qqmusic: 'sound',
  'mp-common-mpaudio': 'sound',
  'mp-common-videosnap': 'video',
  'mp-common-profile': 'card of an account',
  'mp-common-miniprogram': 'card of a mini-program',
  'mp-common-product': 'advertisement',
  'mp-common-sticker': 'sticker',
  'mp-common-cpsad': 'advertisement',
})

/** What scripts of public accounts have put in the place of an embed, with the words of a player in it. */
const PLAYERS = ['video_iframe', 'js_mpvideo', 'js_mpvideo_wrp', 'js_video_channel_container']

/** The reason why an element is left out whole; nothing where it is read. */
export function whyLeftOut(element: Element): string | undefined {
  if (isHidden(element)) return 'hidden on the page'
  if (attribute(element, 'dataMpvid') !== undefined || hasClass(element, ...PLAYERS)) return 'video'
  if (hasClass(element, 'js_audio_frame')) return 'sound'
  if (CONTROLS.has(element.tagName)) return 'control of the page'
  return EMBEDS.get(element.tagName)
}

/** What an embed calls itself, else where it is, for the report. */
export const nameOfEmbed = (element: Element): string | undefined =>
  titleOfEmbed(element) ?? firstOf(element, ['dataSrc', 'src'])

/** The same, where it is words. */
export const titleOfEmbed = (element: Element): string | undefined =>
  firstOf(element, ['name', 'title', 'dataNickname', 'musicName', 'music_name', 'dataDesc', 'ariaLabel'])

const firstOf = (element: Element, attributes: readonly string[]): string | undefined =>
  attributes
    .map(name => attribute(element, name))
    .find(name => name !== undefined && !name.startsWith('data:'))
    ?.replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_NAME)

const LONGEST_NAME = 200
