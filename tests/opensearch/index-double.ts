/** An index of the double: its settings and mapping as they are checked when it is made, and its documents. */
import { OpenSearchError } from './errors'
import { objectOf, type Document } from './query'

/** Parts of an analyzer and types of fields that this project names; the API knows many more. */
const TOKENIZERS = ['standard', 'whitespace', 'keyword']
const FILTERS = ['lowercase', 'cjk_width']
const FILTER_KEYS = { cjk_bigram: ['type', 'output_unigrams', 'ignored_scripts'] } as Record<string, string[]>
const FIELD_KEYS = {
  text: ['type', 'analyzer', 'search_analyzer', 'index', 'store', 'norms', 'boost'],
  keyword: ['type', 'index', 'doc_values', 'store', 'ignore_above', 'norms'],
} as Record<string, string[]>

export class IndexDouble {
  readonly documents = new Map<string, Document>()
  /** Type by field. */
  readonly fields = new Map<string, string>()
  private readonly analyzers = new Set(['standard'])
  private readonly isStrict: boolean

  /** @throws OpenSearchError for a setting, an analyzer or a field that it would refuse */
  constructor(body: unknown) {
    const { settings = {}, mappings = {}, ...rest } = objectOf(body, 'index')
    const [unknown] = Object.keys(rest)
    if (unknown !== undefined)
      throw new OpenSearchError('parsing_exception', `unknown key [${unknown}] for create index`)
    this.analyse(objectOf(objectOf(settings, 'settings').analysis ?? {}, 'analysis'))
    const { dynamic = true, properties = {} } = objectOf(mappings, 'mappings')
    this.isStrict = dynamic === 'strict'
    for (const [name, field] of Object.entries(objectOf(properties, 'properties')))
      this.map(name, objectOf(field, name))
  }

  put(id: string, document: Document): void {
    const unknown = Object.keys(document).find(name => !this.fields.has(name))
    if (this.isStrict && unknown !== undefined)
      throw new OpenSearchError(
        'strict_dynamic_mapping_exception',
        `mapping set to strict, dynamic introduction of [${unknown}] within [_doc] is not allowed`,
      )
    this.documents.set(id, document)
  }

  private analyse({ filter = {}, analyzer = {} }: Record<string, unknown>): void {
    const filters = new Set(FILTERS)
    for (const [name, own] of Object.entries(objectOf(filter, 'filter'))) {
      const { type = '', ...options } = objectOf(own, name)
      const keys = FILTER_KEYS[String(type)]
      if (!keys || Object.keys(options).some(key => !keys.includes(key)))
        throw new OpenSearchError(
          'illegal_argument_exception',
          `Unknown filter type [${String(type)}] for [${name}]`,
        )
      filters.add(name)
    }
    for (const [name, own] of Object.entries(objectOf(analyzer, 'analyzer'))) {
      const {
        type,
        tokenizer,
        filter: used = [],
      } = objectOf(own, name) as Record<string, string> & { filter?: string[] }
      if (type !== 'custom' || !TOKENIZERS.includes(tokenizer ?? ''))
        throw new OpenSearchError(
          'illegal_argument_exception',
          `Custom Analyzer [${name}] failed to find tokenizer`,
        )
      if (![...used].every(one => filters.has(one)))
        throw new OpenSearchError(
          'illegal_argument_exception',
          `Custom Analyzer [${name}] failed to find filter`,
        )
      this.analyzers.add(name)
    }
  }

  private map(name: string, field: Record<string, unknown>): void {
    const keys = FIELD_KEYS[String(field.type)]
    if (!keys)
      throw new OpenSearchError('mapper_parsing_exception', `No handler for type [${String(field.type)}]`)
    const unknown = Object.keys(field).find(key => !keys.includes(key))
    if (unknown !== undefined)
      throw new OpenSearchError(
        'mapper_parsing_exception',
        `unknown parameter [${unknown}] on mapper [${name}]`,
      )
    for (const analyzer of [field.analyzer, field.search_analyzer])
      if (analyzer !== undefined && !this.analyzers.has(analyzer as string))
        throw new OpenSearchError('mapper_parsing_exception', `analyzer of [${name}] has not been configured`)
    this.fields.set(name, String(field.type))
  }
}
