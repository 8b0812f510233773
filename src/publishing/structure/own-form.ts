/** Lines with a form of their own, which are no headings however short they are. */
import { parseDate } from './dates'

/** （图/受访者提供） · 图源：某某 · 资料图 · 某某摄: what stands below a picture, in brackets or not. */
const OF_PICTURE =
  /^(?:[（(【[]\s*)?(?:[图圖]片?(?:源|注|註|[来來]源)?\s*[:：/／|｜丨]|[资資]料[图圖]|[视視][觉覺]中[国國]|[剧劇]照|.{1,24}(?:[摄攝]|[供][图圖]|[资資]料[图圖]|[剧劇]照)\s*[)）】\]]?$)/su

/** A longer line is a sentence of the text. */
const LONGEST = 60

/** Whether a line says who made a picture or what it shows, by its form. */
export const isOfPicture = (text: string): boolean =>
  text.length <= LONGEST && !/[。！？!?；]$/u.test(text) && OF_PICTURE.test(text)

/** Whether such a line is in brackets, or names the source of a picture by a word of its own: it is no credit. */
export const isSurelyOfPicture = (text: string): boolean =>
  isOfPicture(text) &&
  /^(?:[（(【[]|[图圖]片?(?:源|注|註|[来來]源)|[资資]料[图圖]|[视視][觉覺]中[国國])/u.test(text)

const ADDRESS = /^(?:https?:\/\/|www\.|[\w.+-]+@)\S+$/iu
const TIME = /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s*[-–—~～至到]\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?$/u
/** Figures with what stands between and behind them; a number of one or two digits may number a part. */
const FIGURES = /^[\d.,:：/%％+\-–—~～()（） ]{3,}(?:年|月|日|元|万|亿|人|%|％)?$/u
const ORIGINAL = /^原[标標][题題]\s*[:：]/u

/** Addresses, times, dates, figures, 原标题：… and the lines of pictures. */
export const hasOwnForm = (text: string): boolean =>
  text.length <= LONGEST &&
  ([ADDRESS, TIME, FIGURES, ORIGINAL].some(form => form.test(text)) ||
    parseDate(text) !== undefined ||
    isOfPicture(text))
