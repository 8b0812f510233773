/** The terms of some articles that follow one another, sorted: a part of the index that can be kept and merged. */
import { FIELDS, tokenize } from '../../../model/search-index'
import { TAB } from '../../disk/sorted-lines'
import type { ArticleSource, SeriesSource } from '../../source/model'
import { writeGroupFile, type Documents } from './group-file'
import { lettersOf } from './initials'
import { searchTexts } from './texts'

/** How often a term stands in a field of a document of the group. */
interface Posting {
  document: number
  field: number
  frequency: number
}

export class Group {
  private readonly documents: Documents = []
  private readonly terms = new Map<string, Posting[]>()

  /** Takes an article in, as its author wrote it. */
  add(article: ArticleSource, series: { id: string; source: SeriesSource }): void {
    const { id, title } = article
    const texts = searchTexts(article, series.source)
    const lengths = FIELDS.map((field, number) => this.count(tokenize(texts[field], field), number))
    this.documents.push([id, series.id, lettersOf(title), lengths])
  }

  write(file: string): void {
    const terms = [...this.terms].sort(([a], [b]) => (a < b ? -1 : 1))
    writeGroupFile(
      file,
      this.documents,
      terms.map(([term, postings]) => term + TAB + packed(postings).join(',')),
    )
  }

  /** @returns how many terms there are in a field, as MiniSearch counts them: each once */
  private count(terms: readonly string[], field: number): number {
    const frequencies = new Map<string, number>()
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    const document = this.documents.length
    for (const [term, frequency] of frequencies) {
      if (term === '') continue
      const postings = this.terms.get(term)
      if (postings) postings.push({ document, field, frequency })
      else this.terms.set(term, [{ document, field, frequency }])
    }
    return frequencies.size
  }
}

/** As `packPostings`, from postings in the order of their documents. */
function packed(postings: readonly Posting[]): number[] {
  const numbers: number[] = []
  for (const field of FIELDS.keys()) {
    const count = numbers.length + 1
    let last = -1
    for (const { document, frequency } of postings.filter(one => one.field === field)) {
      if (last < 0) numbers.push(field, 0)
      numbers[count] = (numbers[count] ?? 0) + 1
      const step = document - last
      if (frequency === 1) numbers.push(step)
      else numbers.push(-step, frequency)
      last = document
    }
  }
  return numbers
}
