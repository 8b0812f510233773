/** What every host does alike, as expressions that nginx (PCRE) and Caddy (RE2) both read. */

/** Files named after their content: they never change. */
export const FOREVER = '\\.[0-9a-f]{8,}\\.[A-Za-z0-9_.]+$'

/** What has an ending is a file; all other addresses are pages. */
export const FILE = '\\.[A-Za-z0-9_]+$'

/** Articles, series and the list of corrections, which a library that grows without the build may hold although the build has no page of them. */
export const MAY_BE_THERE = '^/(?:(?:hans|hant-tw|hant-hk)/)?(?:[as]/[a-z0-9-]+|corrections)/?$'

export const YEAR = 'public, max-age=31536000, immutable'
export const ASK_EACH_TIME = 'no-cache'

/** The first lines of what is written for a host. */
export const preface = (host: string): string[] => [
  `# Written by \`npm run headers -- --for ${host}\` with the settings of the build. Write it anew where these change;`,
  '# releases do not change it.',
]
