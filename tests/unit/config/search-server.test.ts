import { expect, it } from 'vitest'
import { searchConstants } from '../../../config/search-server'

it('a build without a search server has none', () => {
  expect(searchConstants({})).toEqual({
    SEARCH_URL: '',
    SEARCH_KEY: '',
    SEARCH_INDEX: 'articles',
    SEARCH_KIND: 'meilisearch',
  })
})

it('the key of Meilisearch stays as it is; name and password of OpenSearch are in base64', () => {
  expect(searchConstants({ SEARCH_KEY: 'abc' }).SEARCH_KEY).toBe('abc')
  // The example of RFC 7617.
  expect(searchConstants({ SEARCH_KIND: 'opensearch', SEARCH_KEY: 'Aladdin:open sesame' }).SEARCH_KEY).toBe(
    'QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
  )
})

it('another kind of server is refused', () => {
  expect(() => searchConstants({ SEARCH_KIND: 'elastic' })).toThrow(
    'SEARCH_KIND is meilisearch or opensearch, not elastic',
  )
})
