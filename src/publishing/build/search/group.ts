/** The terms of some articles that follow one another, sorted: a part of the index that can be kept and merged. */
import { FIELDS, termsOfText } from '../../../model/search-index'
import { packPostings, type FieldPostings } from '../../../model/search-postings'
import { TAB } from '../../disk/sorted-lines'
import type { ArticleSource, SeriesSource } from '../../source/model'
import { keyOf, writeGroupFile, type Documents } from './group-file'
import { lettersOf } from './initials'
import { searchTexts } from './texts'

export class Group {
  private readonly documents: Documents = []
  /** By term, and then by field. */
  private readonly terms = new Map<string, FieldPostings[]>()

  /** Takes an article in, as its author wrote it. */
  add(article: ArticleSource, series: { id: string; source: SeriesSource }): void {
    const { id, title } = article
    const texts = searchTexts(article, series.source)
    const lengths = FIELDS.map((field, number) => this.count(termsOfText(texts[field], field), number))
    this.documents.push([id, series.id, lettersOf(title), lengths])
  }

  write(file: string): void {
    const lines = Array.from(this.terms, ([term, postings]) => {
      const inOrder = postings.sort((a, b) => a.field - b.field)
      return keyOf(term) + TAB + packPostings(inOrder)
    })
    writeGroupFile(file, this.documents, lines.sort())
  }

  /** @returns how long a field is: its pairs of characters and its words, each counted once */
  private count(terms: readonly string[], field: number): number {
    const frequencies = new Map<string, number>()
    for (const term of terms) frequencies.set(term, (frequencies.get(term) ?? 0) + 1)
    const document = this.documents.length
    for (const [term, frequency] of frequencies) {
      const postings = this.fieldOf(term, field)
      postings.documents.push(document)
      postings.frequencies.push(frequency)
    }
    return [...frequencies.keys()].filter(term => [...term].length > 1).length
  }

  private fieldOf(term: string, field: number): FieldPostings {
    const all = this.terms.get(term) ?? []
    if (all.length === 0) this.terms.set(term, all)
    const own = all.find(one => one.field === field)
    if (own) return own
    all.push({ field, documents: [], frequencies: [] })
    return all.at(-1) as FieldPostings
  }
}
