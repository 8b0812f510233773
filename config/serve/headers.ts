/** What a host says about a file beside its bytes: its type, how long it may be kept, what its page may do. */
import { createHash } from 'node:crypto'
import { lookup } from 'mrmime'
import { INLINE, INLINE_BEFORE } from '../../src/prerender/inline'
import type { Elsewhere } from './elsewhere'

/** A build names a file after its content: `app.1a2b3c4d.js`, `97.1a2b3c4d.css.map`. */
const NAMED_AFTER_CONTENT = /\.[0-9a-f]{8,}(?:\.\w+){1,3}$/
const YEAR_IN_SECONDS = 31_536_000

/** `Cache-Control` for a file: for ever where its name changes with its content, else asked for each time. */
export const cacheControl = (file: string): string =>
  NAMED_AFTER_CONTENT.test(file) ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache'

/** `Content-Type` for a file by its ending, with the charset where the type is text. */
export function contentType(file: string): string {
  const type = lookup(file) ?? 'application/octet-stream'
  return isText(type) ? `${type}; charset=utf-8` : type
}

/** Whether a media type is one of text: HTML, CSS, scripts, JSON, SVG and their like. */
const isText = (type: string): boolean => /^text\/|[/+](?:json|xml)$/.test(type)

/** Whether compressing pays for a file with this ending; pictures and fonts are compressed already. */
export const isCompressible = (file: string): boolean => isText(lookup(file) ?? '')

/** Headers that every answer carries. */
export const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const

/**
 * The `Content-Security-Policy` of every page: everything from its own host and from that of the library; answers of the
 * search server and of the signing service; sound and video also from others by HTTPS (the article model allows them);
 * and no inline script but the one that builds write, and those of the release before. It is made from the code alone:
 * a script that found its way into a file that is served gets no leave from it.
 *
 * Inline styles are allowed: Taro's router inserts style elements while it runs.
 */
export function contentSecurityPolicy({ library, search, signing }: Elsewhere = {}): string {
  const hashes = [sha256(INLINE), ...INLINE_BEFORE].map(hash => `'sha256-${hash}'`)
  const own = ["'self'", originOf(library)]
  return [
    "default-src 'self'",
    `script-src ${spaced(["'self'", ...hashes])}`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${spaced([...own, originOf(search), originOf(signing)])}`,
    `img-src ${spaced(own)} data: blob:`,
    `font-src ${spaced(own)}`,
    `media-src ${spaced(own)} https:`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const originOf = (address: string | undefined): string | undefined => address && new URL(address).origin

/** Each once: services may share a host. */
const spaced = (sources: readonly (string | undefined)[]): string =>
  [...new Set(sources.filter(Boolean))].join(' ')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
