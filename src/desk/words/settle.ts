/** What the review finds in an article, and what settles it. */
import { wordsOf } from '.'

export const settleWords = wordsOf(
  {
    title: '要看一看的',
    none: '没有要看的了。',
    looking: '正在看……',
    severities: { error: '不能这样发布', warning: '要看', note: '知道就好' },
    show: '看原处',
    choose: '应当是',
    scope: '对哪里算数',
    scopes: { here: '这一篇', series: '这个专栏', library: '所有文章' },
    instead: (text: string) => `改成“${text}”`,
    removeBlank: '去掉空格',
    all: (count: number) => `标点 ${count} 处，全部改好`,
    count: (errors: number, warnings: number) =>
      [errors > 0 ? `${errors} 处错` : '', warnings > 0 ? `${warnings} 处要看` : '']
        .filter(Boolean)
        .join('，'),
  },
  {
    title: 'To look at',
    none: 'There is nothing to look at.',
    looking: 'Looking …',
    severities: { error: 'not to be published so', warning: 'look at it', note: 'good to know' },
    show: 'Show the place',
    choose: 'It is',
    scope: 'This holds for',
    scopes: { here: 'this article', series: 'the series', library: 'all articles' },
    instead: text => `Write “${text}”`,
    removeBlank: 'Remove the blank',
    all: count => `Mend all ${count} marks`,
    count: (errors, warnings) =>
      [errors > 0 ? `${errors} wrong` : '', warnings > 0 ? `${warnings} to look at` : '']
        .filter(Boolean)
        .join(', '),
  },
)
