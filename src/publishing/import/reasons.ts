/**
 * Why something of a file was left out, in Chinese: the words of its readers (`LeftOut.reason`) in simplified and in
 * traditional characters. What stands behind a colon there is a name, and stays.
 */
const REASONS: readonly (readonly [reason: string, hans: string, hant: string])[] = [
  ['advertisement marker', '广告字样', '廣告字樣'],
  ['advertisement', '广告', '廣告'],
  ['another article may begin here', '这里可能是另一篇的开头', '這裡可能是另一篇的開頭'],
  ['a character may have been lost', '这里可能丢了一个字', '這裡可能丟了一個字'],
  ['beside the language of a listing', '代码语言旁边的字', '程式碼語言旁邊的字'],
  ['button of the page', '网页的按钮', '網頁的按鈕'],
  ['call to follow', '引导关注', '引導關注'],
  ['card of a mini-program', '小程序卡片', '小程式卡片'],
  ['card of an account', '公众号名片', '公眾號名片'],
  ['contents list of the document', '文档目录', '文件目錄'],
  ['control of the page', '网页的控件', '網頁的控制項'],
  ['copyright notice', '版权声明', '版權聲明'],
  ['counter of the page', '阅读数之类', '閱讀數之類'],
  ['date that cannot be read', '读不懂的日期', '讀不懂的日期'],
  ['drawing of a formula', '公式的图形', '公式的圖形'],
  ['drawing', '矢量图', '向量圖'],
  ['embedded object', '嵌入的对象', '嵌入的物件'],
  ['embedded page', '嵌入的网页', '嵌入的網頁'],
  ['end marker', '文末的“完”', '文末的「完」'],
  ['field of the front matter that no article has', '文章没有的字段', '文章沒有的欄位'],
  ['frames', '分帧网页', '分框網頁'],
  ['heading of the notes', '注释的标题', '註釋的標題'],
  ['hidden on the page', '网页里看不见的字', '網頁裡看不見的字'],
  ['instruction for the program that made the site', '建站程序的指令', '建站程式的指令'],
  ['line numbers', '行号', '行號'],
  ['link to the original page', '“阅读原文”', '「閱讀原文」'],
  ['mark of a box', '提示框的记号', '提示框的記號'],
  ['mark of a notice', '提示的记号', '提示的記號'],
  ['moved in the document, from or to nowhere', '移动过、却没有来处或去处', '移動過、卻沒有來處或去處'],
  ['narrow picture, taken as a divider', '细长的图，当作分隔线', '細長的圖，當作分隔線'],
  ['note of a text that was left out', '随正文一起略去的注释', '隨正文一起略去的註釋'],
  ['note that the text does not name', '正文没有提到的注释', '正文沒有提到的註釋'],
  ['outside the article', '文章以外', '文章以外'],
  ['place of a contents list', '目录的位置', '目錄的位置'],
  ['picture that the document names and does not hold', '文档提到、却没有的图', '文件提到、卻沒有的圖'],
  ['reaction bar', '点赞、在看', '按讚、在看'],
  ['related article', '相关文章，发布时自动生成', '相關文章，發布時自動產生'],
  ['related-articles marker', '“相关阅读”', '「相關閱讀」'],
  ['series-list marker', '“往期回顾”', '「往期回顧」'],
  ['set at the head or foot of every page', '页眉页脚', '頁首頁尾'],
  ['set between the text and its notes', '正文与注释之间的字', '正文與註釋之間的字'],
  ['share marker', '“分享到”', '「分享到」'],
  ['sign within a sentence', '句中的图标', '句中的圖示'],
  ['sound', '音频', '音訊'],
  ['sticker', '表情', '貼圖'],
  ['table within a list', '列表里的表格，列表在其后继续', '清單裡的表格，清單在其後繼續'],
  ['the title again', '又一遍标题', '又一遍標題'],
  ["the article's own entry in the series list", '往期里的本篇', '往期裡的本篇'],
  ["the page's line of account and date", '公众号名与日期的一行', '公眾號名與日期的一行'],
  ['video', '视频', '影片'],
]

const WARNING = 'warning: '

/** The reason in Chinese, with the name behind its colon; as it is where nobody has found words for it. */
export function reasonIn(script: 'hans' | 'hant', reason: string): string {
  const bare = reason.startsWith(WARNING) ? reason.slice(WARNING.length) : reason
  const known = REASONS.find(
    ([name]) => bare === name || bare.startsWith(`${name}:`) || bare.startsWith(`${name} (`),
  )
  if (!known) return reason
  const [name, hans, hant] = known
  const words = script === 'hans' ? hans : hant
  const rest = bare.slice(name.length)
  return rest.startsWith(': ') && !CLOSED.has(name) ? `${words}：${rest.slice(2)}` : words
}

/** Behind their colon the sentence goes on. */
const CLOSED: ReadonlySet<string> = new Set(['related article', 'table within a list'])
