/** How the site goes to an object store: a script for rclone, and what to set at the store and its CDN. */
import { contentSecurityPolicy, SECURITY_HEADERS } from '../serve/headers'
import { ASK_EACH_TIME, preface, YEAR } from './rules'
import type { HostSettings } from './settings'

/** What does not go along: what the build has hidden, and copies that a server of ours compressed ahead. */
const LEFT_OUT = ["--filter '- .*'", "--filter '- *.br'", "--filter '- *.gz'"]
/** Files named after their content, in rclone's words. */
const FOREVER = '{{.*\\.[0-9a-f]{8,}\\.[A-Za-z0-9_.]+}}'

/** A script for sh. What is named goes before what names it, and nothing is removed: open pages go on with what they know. */
export function store({ dist, library, elsewhere }: HostSettings): string {
  const errors = library ? 'shell.html: the app looks for what is newer than the build' : '404.html'
  const headers = { 'Content-Security-Policy': contentSecurityPolicy(elsewhere), ...SECURITY_HEADERS }
  return [
    '#!/bin/sh',
    ...preface('store'),
    '#',
    '# Sends the build: BUCKET=store:columns sh send.sh, where `store` is a remote made by `rclone config`.',
    '# Set once at the store:',
    `#   index document    index.html`,
    `#   error document    ${errors}`,
    '#   CORS              GET and HEAD for every origin (*)',
    '# and at the CDN in front, for all answers, those of status 404 too:',
    ...Object.entries(headers).map(([name, value]) => `#   ${name}: ${value}`),
    'set -eu',
    '',
    'send() {',
    `  rclone copy --checksum --fast-list ${dist} "$BUCKET" "$@"`,
    '}',
    '',
    '# Named after their content: they never change.',
    ...call([...LEFT_OUT, `--filter '+ ${FOREVER}'`, "--filter '- *'", cached(YEAR)]),
    '# What pages and the app ask for.',
    ...call([
      ...LEFT_OUT,
      `--filter '- ${FOREVER}'`,
      "--filter '- *.html'",
      "--filter '- *.webmanifest'",
      cached(ASK_EACH_TIME),
    ]),
    ...call([
      "--filter '+ *.webmanifest'",
      "--filter '- *'",
      cached(ASK_EACH_TIME),
      "--header-upload 'Content-Type: application/manifest+json'",
    ]),
    '# Pages.',
    ...call([...LEFT_OUT, "--filter '+ *.html'", "--filter '- *'", cached(ASK_EACH_TIME)]),
    '',
  ].join('\n')
}

const cached = (value: string): string => `--header-upload 'Cache-Control: ${value}'`

const call = (words: readonly string[]): string[] =>
  ['send', ...words].map((word, at) => `${at === 0 ? '' : '  '}${word}${at === words.length ? '' : ' \\'}`)
