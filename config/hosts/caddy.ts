/** The site and the library for Caddy, 2.6 or later, which sees to certificates by itself. */
import { contentSecurityPolicy, SECURITY_HEADERS } from '../serve/headers'
import { ASK_EACH_TIME, FILE, FOREVER, MAY_BE_THERE, preface, YEAR } from './rules'
import { MOVED_FILES } from '../../src/prerender/moved-files'
import { type HostSettings, isOnSite, pathBelow } from './settings'

/** A Caddyfile. */
export function caddy(settings: HostSettings): string {
  const { library, signing } = settings
  const sites = [siteBlock(settings)]
  if (library && !isOnSite(library, settings)) sites.push(libraryBlock(library, settings))
  if (signing && !isOnSite(signing, settings)) sites.push(block(signing.origin, proxy(signing, settings)))
  return `${[...preface('caddy'), ...sites.flatMap(lines => ['', ...lines])].join('\n')}\n`
}

/** Lines inside braces, indented as `caddy fmt` has it. */
const block = (head: string, lines: readonly string[]): string[] => [
  `${head} {`,
  ...lines.map(line => line && `\t${line}`),
  '}',
]

function siteBlock(settings: HostSettings): string[] {
  const { site, library, signing, elsewhere, dist, own } = settings
  const isHere = (address: URL | undefined): address is URL =>
    address !== undefined && isOnSite(address, settings)
  return block(site?.origin ?? ':80', [
    `root * ${dist}`,
    ...common({ 'Content-Security-Policy': contentSecurityPolicy(elsewhere) }),
    '# The library may be read by other sites.',
    `header ${isHere(library) ? pathBelow(library) : '/library'}/* Access-Control-Allow-Origin *`,
    '',
    '# Former addresses of what has another id now. Written with the pages: reload Caddy afterwards.',
    ...block('map {path} {moved}', ['default ""', `import ${dist}/${MOVED_FILES.caddy}*`]),
    '@moved expression `{moved} != ""`',
    ...block('@own', ['not file', ...block('file', [`root ${own}`])]),
    '@code path /js/* /css/*',
    `@file path_regexp ${FILE}`,
    '@page file {path} {path}/index.html',
    ...(library
      ? ['# Newer than the build: the app looks for it.', `@newer path_regexp ${MAY_BE_THERE}`]
      : []),
    '',
    ...block('route', [
      ...(isHere(signing) ? proxy(signing, settings) : []),
      ...hidden,
      ...block('handle @moved', ['redir {moved} 301']),
      ...(isHere(library) ? published(library, settings) : []),
      ...block('handle @code', block('file_server', ['precompressed br gzip'])),
      ...block('handle @own', [`root * ${own}`, 'file_server']),
      ...block('handle @file', ['file_server']),
      ...block('handle @page', ['rewrite * {file_match.relative}', 'file_server']),
      ...(library ? block('handle @newer', ['rewrite * /shell.html', 'file_server']) : []),
      'error 404',
    ]),
    '',
    ...block('handle_errors', [
      `header Cache-Control ${ASK_EACH_TIME}`,
      '# A page that is missing is answered by a page, a file by its status alone.',
      ...block('@missing', ['expression {err.status_code} == 404', `not path_regexp ${FILE}`]),
      ...block('handle @missing', ['rewrite * /404.html', 'file_server']),
    ]),
  ])
}

const libraryBlock = (library: URL, settings: HostSettings): string[] =>
  block(library.origin, [
    ...common({ 'Access-Control-Allow-Origin': '*' }),
    '',
    ...block('route', [...hidden, ...published(library, settings), 'error 404']),
    '',
    ...block('handle_errors', [`header Cache-Control ${ASK_EACH_TIME}`]),
  ])

/** What every answer carries. With a question mark: unless a narrower line says otherwise. */
const common = (more: Record<string, string>): string[] => [
  'encode zstd gzip',
  ...block('header', [
    `?Cache-Control ${ASK_EACH_TIME}`,
    ...Object.entries({ ...more, ...SECURITY_HEADERS }).map(([name, value]) => `${name} "${value}"`),
  ]),
  `@forever path_regexp ${FOREVER}`,
  `header @forever Cache-Control "${YEAR}"`,
  '@manifest path *.webmanifest',
  ...block('header @manifest', ['Content-Type "application/manifest+json; charset=utf-8"', 'defer']),
  '# What the build has hidden.',
  ...block('@hidden', ['path_regexp /\\.', 'not path /.well-known/*']),
]

const hidden = block('handle @hidden', ['error 404'])

const published = (library: URL, settings: HostSettings): string[] =>
  block(`handle_path ${pathBelow(library)}/*`, [`root * ${settings.published}`, 'file_server'])

const proxy = (signing: URL, { signingPort }: HostSettings): string[] =>
  block(`handle_path ${pathBelow(signing)}/*`, [`reverse_proxy 127.0.0.1:${signingPort}`])
