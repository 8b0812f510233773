/** One pure link builder a target: a card goes in, the address that opens the target's share page comes out. */
import type { Card } from './card'
import { cut, weightOnX } from './cut'

export type LinkBuilder = (card: Card) => string

/** Weibo's 140 characters are 280 columns; it counts any address as ten characters, and a space stands before it. */
const WEIBO_WIDTH = 280 - 21
/** X's 280, less the 23 that it counts for any address and the space before it. */
const X_WEIGHT = 280 - 24

/** Builders by target. Parameter names and their order as the targets' share pages take them. */
export const linkBuilders = {
  weibo: card =>
    address('https://service.weibo.com/share/share.php', [
      ['url', card.url],
      ['title', cut(wellFormed(card.title), WEIBO_WIDTH)],
      ['pic', card.imageLarge],
    ]),
  /** `desc` is what the reader says of it, and can be changed there; `summary` is what the card shows. */
  qzone: card =>
    address('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', [
      ['url', card.url],
      ['title', card.title],
      ['desc', card.title],
      ['summary', card.summary],
      ['site', card.source],
      ['pics', card.imageLarge],
    ]),
  qq: card =>
    address('https://connect.qq.com/widget/shareqq/index.html', [
      ['url', card.url],
      ['title', card.title],
      ['source', card.source],
      ['desc', card.title],
      ['pics', card.imageLarge],
      ['summary', card.summary],
    ]),
  douban: card =>
    address('https://www.douban.com/share/service', [
      ['href', card.url],
      ['name', card.title],
      ['text', card.summary],
      ['image', card.imageLarge],
    ]),
  line: card =>
    address('https://social-plugins.line.me/lineit/share', [
      ['url', card.url],
      ['text', card.title],
    ]),
  facebook: card => address('https://www.facebook.com/sharer/sharer.php', [['u', card.url]]),
  x: card =>
    address('https://x.com/intent/tweet', [
      ['text', cut(wellFormed(card.title), X_WEIGHT, weightOnX)],
      ['url', card.url],
    ]),
  telegram: card =>
    address('https://t.me/share/url', [
      ['url', card.url],
      ['text', card.title],
    ]),
  whatsapp: card => address('https://wa.me/', [['text', textToCopy(card)]]),
  /** Line breaks of a mail's body are CRLF: RFC 6068, section 5. */
  email: card =>
    address('mailto:', [
      ['subject', card.title],
      ['body', [card.summary, card.url].filter(Boolean).join('\r\n\r\n')],
    ]),
} satisfies Record<string, LinkBuilder>

/** Targets that are opened by an address. */
export type LinkTarget = keyof typeof linkBuilders

/** Title and address in two lines, as one pastes them into a chat. */
export const textToCopy = (card: Card): string =>
  [wellFormed(card.title), card.url].filter(Boolean).join('\n')

function address(
  page: string,
  parameters: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const query = parameters.flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []))
  return `${page}?${query.join('&')}`
}

/**
 * Encodes a value once, by RFC 3986: also the five marks that `encodeURIComponent` leaves, among them the apostrophe,
 * which a browser would rewrite, so that the address opened is exactly the address built.
 */
const encode = (value: string): string =>
  encodeURIComponent(wellFormed(value)).replace(
    /[!'()*]/g,
    mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Half a surrogate pair, which no address can hold, becomes U+FFFD. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD')
