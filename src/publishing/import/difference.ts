/** How an edited source and a fresh import differ, as a unified diff. */
import { createTwoFilesPatch } from 'diff'
import { writeArticle } from '../source/article-file'
import type { ArticleSource } from '../source-model'

export function difference(present: ArticleSource, imported: ArticleSource): string {
  const [before, after] = [present, imported].map(article =>
    writeArticle({ ...article, imported: undefined }),
  )
  const patch = createTwoFilesPatch(
    'as edited (ours)',
    'as imported (theirs)',
    before ?? '',
    after ?? '',
    '',
    '',
    {
      context: 1,
    },
  )
  return patch.replace(/^=+\n/, '').trimEnd()
}
