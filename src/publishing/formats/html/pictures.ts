/** What an `<img>` stands for: a picture, a divider, an emoji, or nothing that readers see. */
import type { Element } from 'hast'
import { attribute, hasClass } from './nodes'
import { declarations } from './style'

/** A picture that an origin names, and where its bytes may be had. */
export interface Picture {
  /** What the draft's figure names it by: its address, else its path beside the origin, else a name of ours. */
  src: string
  /** http or https address. */
  address?: string | undefined
  /** Paths beside the origin, to be tried in this order. */
  local: string[]
  /** Bytes that the origin holds itself. */
  bytes?: Buffer | undefined
  /** Natural size in pixels, where the origin says it. */
  width?: number | undefined
  height?: number | undefined
}

export type ImageMeaning =
  | { kind: 'picture'; picture: Picture | undefined; alt: string }
  | { kind: 'text'; text: string }
  /** A strip far wider than it is high: most often an ornament between parts. */
  | { kind: 'strip'; picture: Picture | undefined; alt: string }
  /** A sign within a sentence that no text stands for. */
  | { kind: 'sign'; name: string }
  | { kind: 'nothing' }

/** Where pages put the address of a picture that is loaded late, the surest first. */
const LAZY = [
  ...['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataActualsrc', 'dataOriginalSrc', 'dataCroporisrc'],
  ...['dataLazyload', 'dataLazy', 'dataEcho', 'dataRealSrc', 'dataLargeFile', 'zoomFile', 'zoomfile', 'file'],
]
/** Names that may hold the address of something else as well. */
const UNSURE = ['dataUrl', 'dataImg', 'dataImage']
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|avif|bmp)(?:[?#!@]|$)/i
/** What stands in for a picture until it is loaded, and what is a smaller copy of it, by their names. */
const STAND_IN = /(?:^|[_-])(?:loading|blank|gr[ae]y|placeholder|spacer|transparent|lazy(?:load)?|pixel|1x1)/i
const STAND_IN_FILE = /\.(?:gif|png|svg|jpe?g|webp)$/i
const SMALL = /(?:^|[/_.=-])(?:thumb(?:nail)?s?|small|tiny|mini|preview|lqip|blur|\d{2})(?:[/_.=&?-]|$)/i
/** Alt texts that say only that there is a picture. */
const EMPTY_ALT = /^(?:图片|圖片|image|img|photo|\d{1,3}|[\w-]+\.(?:png|jpe?g|gif|webp))$/i
const STRIP_RATIO = 0.1
/** What is drawn no wider than a character or two, in pixels, stands for one. */
const EMOJI_WIDTH = 32

/** @param base address of the page, for addresses relative to it */
export function meaningOf(image: Element, base: string | undefined): ImageMeaning {
  const { width, height } = sizeOf(image)
  if ((width !== undefined && width <= 2) || (height !== undefined && height <= 2)) return { kind: 'nothing' }
  const alt = attribute(image, 'alt') ?? ''
  const picture = pictureOf(image, base)
  const isEmoji =
    picture?.address?.includes('/we-emoji/') === true ||
    hasClass(image, 'emoji', 'wp-smiley', 'icon_emotion_single') ||
    (image.properties.dataW !== undefined && width !== undefined && width <= EMOJI_WIDTH)
  const words = EMPTY_ALT.test(alt) ? '' : alt
  if (isEmoji || isDrawnSmall(image)) {
    const name = picture?.src ?? alt
    if (words) return { kind: 'text', text: words }
    return name ? { kind: 'sign', name } : { kind: 'nothing' }
  }
  if (!picture && !alt) return { kind: 'nothing' }
  const isStrip = width && height && height / width < STRIP_RATIO
  return { kind: isStrip ? 'strip' : 'picture', picture, alt: words }
}

/** As wide as a character by its style, whatever size the picture has. */
function isDrawnSmall(image: Element): boolean {
  const [, number = '', unit] = /^([\d.]+)(px|em)$/.exec(declarations(image).get('width') ?? '') ?? []
  return unit !== undefined && Number(number) <= (unit === 'px' ? EMOJI_WIDTH : 2)
}

function pictureOf(image: Element, base: string | undefined): Picture | undefined {
  const lazy = LAZY.flatMap(name => attribute(image, name) ?? [])
  const unsure = UNSURE.flatMap(name => attribute(image, name) ?? []).filter(name => PICTURE_FILE.test(name))
  const src = attribute(image, 'src')
  const isStandIn = hasClass(image, 'js_img_placeholder', 'wx_img_placeholder')
  const all = [...lazy, ...(src !== undefined && !isStandIn ? [src] : []), ...unsure, ...largest(image)]
  const worth = (name: string): number =>
    isStandInFile(fileOf(name)) ? 2 : SMALL.test(fileOf(name)) || isSmallerCopy(name, src) ? 1 : 0
  const named = [...all].sort((one, other) => worth(one) - worth(other))
  const addresses = named.flatMap(name => webAddress(name, base) ?? [])
  const local = named.flatMap(name => localPath(name) ?? [])
  const bytes = addresses.length === 0 && local.length === 0 ? embedded(named) : undefined
  const key = addresses[0] ?? local[0] ?? (bytes && 'embedded')
  if (key === undefined) return undefined
  return { src: key, address: addresses[0], local, bytes, ...sizeOf(image) }
}

/** The last part of a path, by which copies of a picture are told. */
const fileOf = (name: string): string => name.replace(/[?#].*$/s, '').replace(/^.*\//s, '')

function isStandInFile(file: string): boolean {
  const stem = file.replace(STAND_IN_FILE, '')
  return stem !== file && STAND_IN.test(stem.slice(stem.lastIndexOf('.') + 1))
}

/** Whether two names differ in one number alone, as `a-100.jpg` and `a-1600.jpg` do, and this has the smaller. */
function isSmallerCopy(name: string, other = ''): boolean {
  const numbers = (text: string): number[] => (text.match(/\d{2,4}(?!\d)/g) ?? []).map(Number)
  const bare = (text: string): string => text.replace(/\d{2,4}(?!\d)/g, '#')
  if (name === other || bare(name) !== bare(other)) return false
  const others = numbers(other)
  const differing = numbers(name).flatMap((size, at) =>
    size === others[at] ? [] : [size - (others[at] ?? 0)],
  )
  return differing.length === 1 && differing.every(difference => difference < 0)
}

/** An http or https address without its fragment; some editors escape its `&` twice. */
export function webAddress(twice: string, base: string | undefined): string | undefined {
  const name = twice.replaceAll('&amp;', '&')
  const whole = name.startsWith('//') && base === undefined ? `https:${name}` : name
  if (!URL.canParse(whole, base)) return undefined
  const url = new URL(whole, base)
  url.hash = ''
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}

/** A path as saved pages name their pictures; one from the root of a site is looked for beside the page as well. */
function localPath(name: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[\\#?])/i.test(name)) return undefined
  const bare = name.replace(/[?#].*$/s, '').replace(/^\/+/, '')
  if (bare === '') return undefined
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}

const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,([a-z\d+/=\s]+)$/i

function embedded(named: readonly string[]): Buffer | undefined {
  const data = named.map(name => EMBEDDED.exec(name)?.[1]).find(found => found !== undefined)
  return data === undefined ? undefined : Buffer.from(data, 'base64')
}

/** The largest candidate of `srcset`. */
function largest(image: Element): string[] {
  const candidates = (attribute(image, 'srcSet') ?? attribute(image, 'dataSrcset') ?? '')
    .split(/,\s+/)
    .map(candidate => candidate.trim().split(/\s+/))
    .map(([name = '', size = '1x']) => ({ name, size: Number.parseFloat(size) || 1 }))
    .filter(({ name }) => name)
    .sort((a, b) => b.size - a.size)
  return candidates.slice(0, 1).map(({ name }) => name)
}

/** Natural size where the page says it, else the size that it is drawn at. */
function sizeOf(image: Element): { width?: number; height?: number } {
  const style = declarations(image)
  const pixels = (name: string): number | undefined =>
    whole(attribute(image, name)) ??
    (style.get(name)?.endsWith('px') ? whole(style.get(name)?.slice(0, -2)) : undefined)
  const natural = whole(attribute(image, 'dataW'))
  const ratio = Number(attribute(image, 'dataRatio'))
  if (natural !== undefined && ratio > 0) return { width: natural, height: Math.round(natural * ratio) }
  const size = { width: natural ?? pixels('width'), height: pixels('height') }
  return {
    ...(size.width === undefined ? {} : { width: size.width }),
    ...(size.height === undefined ? {} : { height: size.height }),
  }
}

function whole(text: string | undefined): number | undefined {
  const number = Math.round(Number(text))
  return text !== undefined && number > 0 ? number : undefined
}
