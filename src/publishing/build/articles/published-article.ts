/** Articles as they lie in the folder that is published to. */
import * as v from 'valibot'
import { articleSchema, type Article, type Instalment, type Variant } from '../../../model/schema'
import { pathOf } from '../../../model/paths'
import type { Output } from '../output'

/** @returns undefined for what is missing, or is none of the model */
export function publishedArticle(id: string, variant: Variant, output: Output): Article | undefined {
  const text = output.read(pathOf({ kind: 'article', id, variant }))
  if (text === undefined) return undefined
  try {
    const document: unknown = JSON.parse(text)
    const read = v.safeParse(articleSchema, document)
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** Those of these rows that can be opened, by their ids. */
export function publishedArticles(
  rows: readonly Instalment[],
  variant: Variant,
  output: Output,
): Map<string, Article> {
  const found = new Map<string, Article>()
  for (const { id } of rows) {
    const article = id === undefined ? undefined : publishedArticle(id, variant, output)
    if (article) found.set(article.id, article)
  }
  return found
}
