/** The list of series and articles. */
import type { ArticleState } from '../protocol'
import type { WordSets } from '.'

interface ListWords {
  title: string
  states: Record<ArticleState, string>
  heldUntil: (moment: string) => string
  create: (series: string) => string
  newTitle: string
  begin: string
  cancel: string
  filter: string
  none: string
  noMatch: string
  count: (articles: number) => string
}

export const listWords: WordSets<ListWords> = {
  'zh-Hans': {
    title: '文章',
    states: { draft: '草稿', held: '待发', ready: '未发布', published: '已发布', unreadable: '读不出' },
    heldUntil: moment => `${moment} 后发布`,
    create: series => `在《${series}》里新写一篇`,
    newTitle: '标题',
    begin: '开始写',
    cancel: '不写了',
    filter: '按标题或标签找',
    none: '这个专栏还没有文章。',
    noMatch: '没有这样的文章。',
    count: articles => `${articles} 篇`,
  },
  'zh-Hant-TW': {
    title: '文章',
    states: { draft: '草稿', held: '待發', ready: '未發布', published: '已發布', unreadable: '讀不出' },
    heldUntil: moment => `${moment} 後發布`,
    create: series => `在《${series}》裡新寫一篇`,
    newTitle: '標題',
    begin: '開始寫',
    cancel: '不寫了',
    filter: '按標題或標籤找',
    none: '這個專欄還沒有文章。',
    noMatch: '沒有這樣的文章。',
    count: articles => `${articles} 篇`,
  },
  en: {
    title: 'Articles',
    states: {
      draft: 'draft',
      held: 'held back',
      ready: 'not published',
      published: 'published',
      unreadable: 'cannot be read',
    },
    heldUntil: moment => `held back until ${moment}`,
    create: series => `Begin an article in ${series}`,
    newTitle: 'Title',
    begin: 'Begin',
    cancel: 'Cancel',
    filter: 'Find by title or tag',
    none: 'This series has no articles yet.',
    noMatch: 'There is no such article.',
    count: articles => (articles === 1 ? '1 article' : `${articles} articles`),
  },
}
