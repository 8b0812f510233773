/** A new article from a template, in a series that there is. */
import path from 'node:path'
import { writeIfChanged } from '../atomic'
import { PublishingError } from '../errors'
import { writeArticle } from '../source/article-file'
import type { ArticleSource } from '../source-model'
import { Catalogue } from './catalogue'
import { idOfTitle, unused } from './ids'
import { checkName } from './place'

const WORDS = {
  traditional: {
    title: '人物:標題',
    heading: '小標題',
    text: '正文從這裡開始。',
    alt: '圖上有什麼',
    role: '撰文',
  },
  simplified: {
    title: '人物：标题',
    heading: '小标题',
    text: '正文从这里开始。',
    alt: '图上有什么',
    role: '撰文',
  },
}

export interface NewArticle {
  contentDir: string
  series: string
  title?: string | undefined
  id?: string | undefined
  /** ISO date of the article. */
  date: string
}

/**
 * Write `<series>/<id>.md` with every field that an article usually has.
 *
 * @returns its path
 * @throws PublishingError where there is no such series or the id is taken
 */
export async function newArticle({ contentDir, series, title, id, date }: NewArticle): Promise<string> {
  const catalogue = await Catalogue.load(contentDir)
  const source = catalogue.series.get(series)
  if (!source) {
    throw new PublishingError({
      file: path.join(contentDir, series),
      message: `There is no series "${series}"`,
      mend: `Choose one of ${[...catalogue.series.keys()].join(', ')}, or make the folder with its series.yaml first`,
    })
  }
  const words = source.script === 'zh-Hans' ? WORDS.simplified : WORDS.traditional
  const article: ArticleSource = {
    id: id ?? unused(idOfTitle(title ?? words.title), catalogue.ids),
    tag: source.tags[0],
    title: title ?? words.title,
    date,
    script: source.script,
    credits: [{ role: words.role, names: [] }],
    blocks: [
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
