/** Articles as they lie in the folder that is published to. */
import * as v from 'valibot'
import { articleSchema, type Article, type Instalment, type Variant } from '../../../model/schema'
import { pathOf } from '../../../model/paths'
import type { Output } from '../output'

/** @returns undefined for what is missing, or is none of the model */
export async function publishedArticle(
  id: string,
  variant: Variant,
  output: Output,
): Promise<Article | undefined> {
  try {
    const document: unknown = JSON.parse(await output.read(pathOf({ kind: 'article', id, variant })))
    const read = v.safeParse(articleSchema, document)
    return read.success ? read.output : undefined
  } catch {
    return undefined
  }
}

/** Those of these rows that can be opened, by their ids. */
export async function publishedArticles(
  rows: readonly Instalment[],
  variant: Variant,
  output: Output,
): Promise<Map<string, Article>> {
  const found = new Map<string, Article>()
  for (const { id } of rows) {
    const article = id === undefined ? undefined : await publishedArticle(id, variant, output)
    if (article) found.set(article.id, article)
  }
  return found
}
