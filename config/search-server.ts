/** What a build is told of the owner's search server. */

const KINDS = ['meilisearch', 'opensearch']

/**
 * Constants of the app, by the environment.
 * @throws Error for a kind of server that there is not
 */
export function searchConstants(env: NodeJS.ProcessEnv): Record<string, string> {
  const { SEARCH_URL = '', SEARCH_KEY = '', SEARCH_INDEX = 'articles', SEARCH_KIND = 'meilisearch' } = env
  if (!KINDS.includes(SEARCH_KIND))
    throw new Error(`SEARCH_KIND is ${KINDS.join(' or ')}, not ${SEARCH_KIND}`)
  // A mini-program cannot encode it: OpenSearch takes `name:password` in the form of RFC 7617.
  const key = SEARCH_KIND === 'opensearch' ? Buffer.from(SEARCH_KEY).toString('base64') : SEARCH_KEY
  return { SEARCH_URL, SEARCH_KEY: key, SEARCH_INDEX, SEARCH_KIND }
}
