/** The list of series and articles. */
import { wordsOf } from '.'

export const listWords = wordsOf(
  {
    title: '文章',
    states: { draft: '草稿', held: '待发', ready: '未发布', published: '已发布', unreadable: '读不出' },
    heldUntil: (moment: string) => `${moment} 后发布`,
    create: (series: string) => `在《${series}》里新写一篇`,
    newTitle: '标题',
    begin: '开始写',
    cancel: '不写了',
    filter: '按标题或标签找',
    none: '这个专栏还没有文章。',
    noMatch: '没有这样的文章。',
    count: (articles: number) => `${articles} 篇`,
  },
  {
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
)
