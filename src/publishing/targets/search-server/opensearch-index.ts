/**
 * How an OpenSearch index reads documents. They hold folded text alone. Chinese is cut as in the published index: by
 * characters and pairs of them when it is written, by pairs alone when it is asked for, so that a query stands in a text
 * only where its characters stand side by side: https://docs.opensearch.org/latest/analyzers/token-filters/cjk-bigram/
 */
import { FIELDS } from '../../../model/search-index'

const text = { type: 'text', analyzer: 'written', search_analyzer: 'asked' }
const keyword = { type: 'keyword' }
/** What readers' devices are given, and is not searched. */
const shown = { type: 'keyword', index: false, doc_values: false }

const pairs = (output_unigrams: boolean) => ({
  type: 'cjk_bigram',
  output_unigrams,
  ignored_scripts: ['hiragana', 'katakana', 'hangul'],
})
const analyzer = (filter: string) => ({
  type: 'custom',
  tokenizer: 'standard',
  filter: ['lowercase', filter],
})

/** The client's types do not know `cjk_bigram`, which the documentation does. */
export const INDEX: object = {
  settings: {
    analysis: {
      filter: { characters_and_pairs: pairs(true), pairs: pairs(false) },
      analyzer: { written: analyzer('characters_and_pairs'), asked: analyzer('pairs') },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      ...{ id: keyword, series: shown, letters: shown, sum: shown },
      ...Object.fromEntries(FIELDS.map(field => [field, text])),
    },
  },
}
