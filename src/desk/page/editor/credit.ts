/** Whose picture it is, where Chinese papers print it: at the end of the caption, in brackets: 渡口的早晨（图：林一帆）. */ import type { Script } from '../../../model/schema'

const CREDIT = /^([^]*)（[图圖]：([^（）]+)）$/

export interface Captioned {
  words: string
  credit: string
}

export function splitCaption(caption: string): Captioned {
  const [, words = caption, credit = ''] = CREDIT.exec(caption) ?? []
  return { words, credit }
}

/** @param script of the article */
export function joinCaption({ words, credit }: Captioned, script: Script): string {
  if (credit.trim() === '') return words
  return `${words}（${script === 'zh-Hans' ? '图' : '圖'}：${credit}）`
}
