/** The reader of an article before it is published. */
import { wordsOf } from '.'

export const seeWords = wordsOf(
  {
    title: '先看样子',
    open: '先看样子',
    back: '回到文章',
    making: '正在排版。第一次要把阅读器做好，可能要一两分钟。',
    again: '按现在的文章重新排',
    script: '文字',
    scripts: {
      original: '作者原文',
      'zh-Hans': '简体',
      'zh-Hant-TW': '繁體（台灣）',
      'zh-Hant-HK': '繁體（香港）',
    },
    width: '屏幕',
    widths: { phone: '手机', tablet: '平板' },
    theme: '光线',
    themes: { light: '白天', dark: '夜里' },
    frame: '读者看到的文章',
    cards: '分享卡片上的图',
  },
  {
    title: 'See it first',
    open: 'See it first',
    back: 'Back to the article',
    making: 'Setting the page. The first time the reader has to be built, which may take a minute or two.',
    again: 'Set the article as it is now',
    script: 'Script',
    scripts: {
      original: 'As written',
      'zh-Hans': '简体',
      'zh-Hant-TW': '繁體（台灣）',
      'zh-Hant-HK': '繁體（香港）',
    },
    width: 'Screen',
    widths: { phone: 'Phone', tablet: 'Tablet' },
    theme: 'Light',
    themes: { light: 'Day', dark: 'Night' },
    frame: 'The article as readers see it',
    cards: 'Pictures of share cards',
  },
)
