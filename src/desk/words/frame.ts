/** What stands around every screen. */
import { wordsOf } from '.'

export const frameWords = wordsOf(
  {
    desk: '编辑台',
    language: '界面语言',
    skip: '跳到正文',
    parts: { list: '文章', arrivals: '收稿', publish: '发布' },
    nav: '编辑台各处',
    missing: '这里没有这一页。',
    back: '回到文章列表',
    failed: '没有做成',
    loading: '正在读取……',
  },
  {
    desk: 'The desk',
    language: 'Language',
    skip: 'Skip to the text',
    parts: { list: 'Articles', arrivals: 'Take in', publish: 'Publish' },
    nav: 'Parts of the desk',
    missing: 'There is no such page here.',
    back: 'Back to the articles',
    failed: 'That did not work',
    loading: 'Reading …',
  },
)
