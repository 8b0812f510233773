/** Postings of one term out of several groups of documents, as those of all documents. */
import { MOST } from '../../../model/search-index'
import { packPostings, unpackPostings, type FieldPostings } from '../../../model/search-postings'

export interface Part {
  /** Packed, documents counted within the group. */
  postings: string
  /** Documents before the group's first. */
  base: number
}

/** @param parts in the order of their groups @returns packed */
export function joined(parts: readonly Part[]): string {
  const fields: FieldPostings[] = []
  for (const { postings, base } of parts)
    for (const { field, documents, frequencies } of unpackPostings(postings, MOST)) {
      const present = (fields[field] ??= { field, documents: [], frequencies: [] })
      for (const document of documents) present.documents.push(base + document)
      present.frequencies.push(...frequencies)
    }
  // A list may have gaps: not every term stands in every field.
  return packPostings(fields.filter(Boolean))
}
