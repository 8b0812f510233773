import type { Article, SeriesEntry } from '../../../src/model/schema'
import type { Card } from '../../../src/share/card'

export const article: Article = {
  version: 1,
  id: 'li-nan',
  variant: 'original',
  script: 'zh-Hant-TW',
  tag: '津衛新青年',
  title: '李楠：職責所在 義不容辭',
  summary: '',
  length: 1200,
  blocks: [
    { type: 'heading', level: 2, content: ['一個足夠長的小標題也不是正文的開頭'] },
    { type: 'paragraph', content: ['本報記者 王一'] },
    { type: 'paragraph', content: ['＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊'] },
    { type: 'figure', alt: '圖' },
    {
      type: 'paragraph',
      content: ['　　“爸爸，', { text: '我好長時間', strong: true }, '沒看見你了，\n你什麼時候回來啊？”'],
    },
    { type: 'paragraph', content: ['“儘快吧，工作完了就早回去，回去陪你吃飯！”'] },
  ],
  credits: [],
  series: { id: 'jin-wei', title: '津衛青年', count: 11 },
  others: [],
  related: [],
}

export const series: SeriesEntry = {
  id: 'jin-wei',
  title: '津衛青年',
  script: 'zh-Hant-TW',
  tags: ['津衛新青年'],
  count: 4,
  held: 1,
  instalments: [
    { id: 'li-nan', title: '李楠：職責所在 義不容辭' },
    { title: '王一：守望' },
    { title: '張三：夜行', cover: { src: 'images/zhang-san.jpg', width: 1280, height: 720 } },
    { title: '不會提到的第四期' },
  ],
}

export const card: Card = {
  title: 'A&B #1 100% "q" \'a\' 《書》😀',
  summary: '1+1=2? 好',
  source: '津衛 & 青年',
  imageWide: 'https://example.com/library/w.jpg',
  imageSquare: 'https://example.com/library/s.jpg',
  imageLarge: 'https://example.com/library/l.jpg?v=1&w=1200',
  path: '/pages/article/index?id=li-nan&script=zh-Hant-TW',
  query: 'id=li-nan&script=zh-Hant-TW',
  url: 'https://example.com/hant-tw/a/li-nan/#p12',
  variant: 'zh-Hant-TW',
}
