/** What a host says about a file beside its bytes: its type, how long it may be kept, what its page may do. */
import { createHash } from 'node:crypto'
import { lookup } from 'mrmime'

/** A build names a file after its content: `app.1a2b3c4d.js`, `97.1a2b3c4d.css.map`. */
const NAMED_AFTER_CONTENT = /\.[0-9a-f]{8,}\.[\w.]+$/
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

/** What a build was told that lies at an address of its own. */
export interface Elsewhere {
  library?: string | undefined
  search?: string | undefined
}

/**
 * The `Content-Security-Policy` of a page: everything from its own host and from that of the library; sound and video
 * also from others by HTTPS (the article model allows them); and no inline script but those that stand in `html`.
 *
 * Inline styles are allowed: Taro's router inserts style elements while it runs.
 *
 * @param library address of a library that the build does not carry itself
 * @param search address of a search server that the build asks
 */
export function contentSecurityPolicy(html = '', { library, search }: Elsewhere = {}): string {
  const scripts = ["'self'", ...inlineScripts(html).map(script => `'sha256-${sha256(script)}'`)]
  const sources = library ? `'self' ${new URL(library).origin}` : "'self'"
  return [
    "default-src 'self'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    `connect-src ${search ? `${sources} ${new URL(search).origin}` : sources}`,
    `img-src ${sources} data: blob:`,
    `media-src ${sources} https:`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const SCRIPT_ELEMENT = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/script/gi
/** Types that a browser runs; every other one (JSON, JSON-LD) is data, which the policy does not ask about. */
const RUNS = /^(?:module|importmap|text\/javascript|application\/javascript)$/i

function inlineScripts(html: string): string[] {
  return [...html.matchAll(SCRIPT_ELEMENT)].flatMap(([, attributes = '', body = '']) => {
    const type = /\stype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1]
    const runs = type === undefined || type === '' || RUNS.test(type)
    return runs && body !== '' && !/\ssrc\s*=/i.test(attributes) ? [body] : []
  })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
