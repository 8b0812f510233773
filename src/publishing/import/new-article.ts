/** A new article from a template, in a series that there is. */
import path from 'node:path'
import { writeIfChanged } from '../disk/atomic'
import { PublishingError } from '../errors'
import { writeArticle } from '../source/article-file'
import { TEMPLATES } from '../source/template'
import { splitTagged } from '../source/title'
import type { ArticleSource, SourceBlock } from '../source/model'
import { Catalogue } from './catalogue'
import { idOfTitle, unused } from './ids'
import { checkName } from './choose-place'

const ROLE = '撰文'

export interface NewArticle {
  contentDir: string
  series: string
  title?: string | undefined
  id?: string | undefined
  /** ISO date of the article. */
  date: string
  /** Of a text that is there already; the template's where they are absent. */
  blocks?: SourceBlock[] | undefined
}

/**
 * Write `<series>/<id>.md` with every field that an article usually has; a draft, until its editor says otherwise.
 *
 * @returns its path
 * @throws PublishingError where there is no such series or the id is taken
 */
export async function newArticle({
  contentDir,
  series,
  title: said,
  id,
  date,
  blocks,
}: NewArticle): Promise<string> {
  const catalogue = await Catalogue.load(contentDir)
  const source = catalogue.series.get(series)
  if (!source) {
    throw new PublishingError({
      file: path.join(contentDir, series),
      message: `There is no series "${series}"`,
      mend: `Choose one of ${[...catalogue.series.keys()].join(', ')}, or make the folder with its series.yaml first`,
    })
  }
  const words = TEMPLATES[source.script === 'zh-Hans' ? 'simplified' : 'traditional']
  const { tag = source.tags[0], title } = splitTagged(said ?? words.title)
  const article: ArticleSource = {
    id: id ?? unused(idOfTitle(title), catalogue.ids),
    tag,
    title,
    date,
    script: source.script,
    draft: true,
    credits: [{ role: ROLE, names: [] }],
    blocks: blocks ?? [
      { type: 'paragraph', content: [words.text] },
      { type: 'heading', level: 2, content: [words.heading] },
      { type: 'paragraph', content: [words.text] },
      { type: 'figure', alt: words.alt },
    ],
  }
  checkName(article.id)
  if (catalogue.withId(article.id)) {
    throw new PublishingError({
      file: path.join(contentDir, series, `${article.id}.md`),
      message: `The id "${article.id}" is taken`,
      mend: 'Choose another --id',
    })
  }
  const file = path.join(contentDir, series, `${article.id}.md`)
  await writeIfChanged(file, writeArticle(article))
  return file
}
