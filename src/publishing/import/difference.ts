/** How two versions of a source differ, as a unified diff. */
import { createTwoFilesPatch } from 'diff'
import { writeArticle } from '../source/article-file'
import type { ArticleSource } from '../source/model'

/** Where they lie and when they were imported is no difference. */
export function difference(
  one: ArticleSource,
  other: ArticleSource,
  nameOfOne: string,
  nameOfOther: string,
): string {
  const [before = '', after = ''] = [one, other].map(article =>
    writeArticle({ ...article, origin: undefined, imported: undefined }),
  )
  const patch = createTwoFilesPatch(nameOfOne, nameOfOther, before, after, '', '', { context: 0 })
  return patch.replace(/^=+\n/, '').trimEnd()
}
