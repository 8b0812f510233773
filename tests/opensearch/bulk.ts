/** https://docs.opensearch.org/latest/api-reference/document-apis/bulk/ */
import { OpenSearchError } from './errors'
import type { IndexDouble } from './index-double'
import type { Document } from './query'

const ACTIONS = ['create', 'delete', 'index', 'update']

/** @throws OpenSearchError for lines that are not as the API has them; what a document is refused for stands in its item */
export function bulk(index: IndexDouble, name: string, body: string): object {
  if (!body.endsWith('\n'))
    throw new OpenSearchError(
      'illegal_argument_exception',
      'The bulk request must be terminated by a newline [\\n]',
    )
  const lines = body.slice(0, -1).split('\n')
  const items: object[] = []
  for (let at = 0; at < lines.length; at++) {
    const { action, id } = actionIn(lines[at] ?? '', at + 1)
    if (action === 'delete') {
      const status = index.documents.delete(id) ? 200 : 404
      items.push({
        delete: { _index: name, _id: id, result: status === 200 ? 'deleted' : 'not_found', status },
      })
      continue
    }
    at += 1
    try {
      index.put(id, JSON.parse(lines[at] ?? '') as Document)
      items.push({ [action]: { _index: name, _id: id, result: 'created', status: 201 } })
    } catch (error) {
      if (!(error instanceof OpenSearchError)) throw error
      const { type, message: reason, status } = error
      items.push({ [action]: { _index: name, _id: id, status, error: { type, reason } } })
    }
  }
  return { took: 1, errors: items.some(item => JSON.stringify(item).includes('"error"')), items }
}

function actionIn(line: string, number: number): { action: string; id: string } {
  const malformed = (what: string): OpenSearchError =>
    new OpenSearchError('illegal_argument_exception', `Malformed action/metadata line [${number}], ${what}`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw malformed('expected START_OBJECT')
  }
  const [entry, more] = Object.entries(value as Record<string, { _id?: string }>)
  if (!entry || more || !ACTIONS.includes(entry[0]))
    throw malformed(`expected one of [${ACTIONS.join(', ')}] but found [${entry?.[0] ?? ''}]`)
  const unknown = Object.keys(entry[1]).find(
    key => !['_id', '_index', 'routing', 'require_alias'].includes(key),
  )
  if (unknown !== undefined) throw malformed(`Unknown parameter [${unknown}]`)
  return { action: entry[0], id: entry[1]._id ?? '' }
}
