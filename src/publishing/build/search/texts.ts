import { fold } from '../../../script/fold-characters'
import type { Field } from '../../../model/search-index'
import { readingText } from '../../source/block-text'
import type { ArticleSource, SeriesSource } from '../../source/model'
import { initialsOf } from './initials'

/** What is searched of an article, by field. Folded: that makes all variants of a text alike. */
export function searchTexts(article: ArticleSource, series: SeriesSource): Record<Field, string> {
  const { title, subtitle = '', tag = '', tags = [], credits = [], blocks } = article
  return {
    title: fold(`${title}\n${subtitle}`),
    tag: fold([tag, series.title, ...tags].join('\n')),
    people: fold(credits.flatMap(({ names }) => names).join('\n')),
    initials: initialsOf(title).join(' '),
    text: fold(readingText(blocks)),
  }
}
