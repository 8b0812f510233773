/** The site and the library for nginx, 1.18 or later, with the modules of Debian's smallest package. */
import { contentSecurityPolicy, SECURITY_HEADERS } from '../serve/headers'
import { ASK_EACH_TIME, FILE, FOREVER, MAY_BE_THERE, preface, YEAR } from './rules'
import { MOVED_FILES } from '../../src/prerender/moved-files'
import { type HostSettings, isOnSite, pathBelow } from './settings'

/** A file for /etc/nginx/sites-enabled or conf.d, both of which nginx reads inside `http`. */
export function nginx(settings: HostSettings): string {
  const { library, signing } = settings
  const servers = [siteServer(settings)]
  if (library && !isOnSite(library, settings)) servers.push(libraryServer(library, settings))
  if (signing && !isOnSite(signing, settings)) servers.push(signingServer(signing, settings))
  const lines = [...preface('nginx'), '', ...maps(settings), ...servers.flatMap(server => ['', ...server])]
  return `${lines.join('\n')}\n`
}

/**
 * What depends on the file stands here: an `add_header` inside a location would do away with all of those around it.
 * `always` sends them with a 404 too. What was looked for and is not there is never kept for a year.
 */
const maps = ({ library, dist }: HostSettings): string[] => [
  'map "$status $uri" $reader_cache {',
  `  "~^(?:200|206|304) .*${FOREVER}" "${YEAR}";`,
  `  default "${ASK_EACH_TIME}";`,
  '}',
  '# The library may be read by other sites: by the H5 reader too, where it lies elsewhere.',
  'map "$host$request_uri" $reader_cors {',
  ...(library
    ? [`  "~^${escaped(library.hostname + pathBelow(library))}/" "*";`]
    : ['  "~^[^/]*/library/" "*";']),
  '  default "";',
  '}',
  '# Former addresses of what has another id now. Written with the pages: reload nginx afterwards.',
  'map $uri $reader_moved {',
  '  default "";',
  `  include ${dist}/${MOVED_FILES.nginx}*;`,
  '}',
]

const escaped = (text: string): string => text.replace(/[.]/g, '\\.')

const COMMON = [
  'include /etc/nginx/mime.types;',
  'types { application/manifest+json webmanifest; image/avif avif; }',
  'charset utf-8;',
  'charset_types text/plain text/css text/xml text/javascript application/javascript application/json application/manifest+json;',
  'gzip on;',
  'gzip_vary on;',
  'gzip_proxied any;',
  'gzip_comp_level 6;',
  'gzip_min_length 1000;',
  'gzip_types text/plain text/css text/xml text/javascript application/javascript application/json application/manifest+json image/svg+xml;',
  '',
  'add_header Cache-Control $reader_cache always;',
  'add_header Access-Control-Allow-Origin $reader_cors always;',
  ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`),
]

/** Relative: nginx may not know the scheme and the name by which readers ask. */
const MOVED = [
  '  absolute_redirect off;',
  '  if ($reader_moved) {',
  '    return 301 $reader_moved$is_args$args;',
  '  }',
]

function siteServer(settings: HostSettings): string[] {
  const { site, library, signing, elsewhere, dist, own, published } = settings
  const inside: string[][] = [
    ['# What the build has hidden.', 'location ~ /\\.(?!well-known/) {', '  return 404;', '}'],
    ['location ~ ^/(?:js|css)/ {', '  gzip_static on;', '  try_files $uri =404;', '}'],
    [
      '# Files: of the build, or your own. One that is missing is answered without a page.',
      `location ~ ${FILE} {`,
      '  try_files $uri @own;',
      '}',
      'location /.well-known/ {',
      '  try_files $uri @own;',
      '}',
      'location @own {',
      `  root ${own};`,
      '  try_files $uri =404;',
      '}',
    ],
    [
      '# Pages.',
      'location / {',
      ...MOVED,
      '  error_page 404 /404.html;',
      '  try_files $uri $uri/index.html =404;',
      '}',
      'location = /404.html {',
      '  internal;',
      '}',
    ],
  ]
  if (library)
    inside.push([
      '# Newer than the build: the app looks for it.',
      `location ~ ${MAY_BE_THERE} {`,
      ...MOVED,
      '  try_files $uri $uri/index.html /shell.html;',
      '}',
    ])
  if (library && isOnSite(library, settings))
    inside.unshift([
      `location ^~ ${pathBelow(library)}/ {`,
      `  alias ${published}/;`,
      '  location ~ /\\. {',
      '    return 404;',
      '  }',
      '}',
    ])
  if (signing && isOnSite(signing, settings)) inside.unshift(proxy(signing, settings))
  return server(site?.hostname ?? '_', [
    `root ${dist};`,
    ...COMMON,
    `add_header Content-Security-Policy "${contentSecurityPolicy(elsewhere)}" always;`,
    ...inside.flatMap(block => ['', ...block]),
  ])
}

const libraryServer = (library: URL, { published }: HostSettings): string[] =>
  server(library.hostname, [
    ...COMMON,
    '',
    `location ${pathBelow(library)}/ {`,
    `  alias ${published}/;`,
    '}',
    'location ~ /\\. {',
    '  return 404;',
    '}',
  ])

const signingServer = (signing: URL, settings: HostSettings): string[] =>
  server(signing.hostname, proxy(signing, settings))

const proxy = (signing: URL, { signingPort }: HostSettings): string[] => [
  `location ${pathBelow(signing)}/ {`,
  `  proxy_pass http://127.0.0.1:${signingPort}/;`,
  '  proxy_set_header Host $host;',
  '  proxy_set_header X-Forwarded-For $remote_addr;',
  '  # Stands in for the headers of the files around it: the service has its own.',
  '  add_header X-Content-Type-Options "nosniff" always;',
  '  proxy_hide_header X-Content-Type-Options;',
  '}',
]

const server = (name: string, lines: readonly string[]): string[] => [
  'server {',
  ...['listen 80;', 'listen [::]:80;', `server_name ${name};`, ...lines].map(line => line && `  ${line}`),
  '}',
]
