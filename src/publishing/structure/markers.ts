/** Lines that a page, not its author, put into a text: share bars, list headings, notices, adverts. */
import { foldText } from '../source/title'

/**
 * - `list`: what follows are titles, of the same series or of related articles
 * - `label`: what follows is a notice, one paragraph of it
 * - `notice`: a notice on its own line
 * - `control`: words of a button, bar or code to scan
 */
export type Marker =
  | { kind: 'list'; list: 'series' | 'related'; reason: string; rest: string }
  | { kind: 'label' | 'notice' | 'control'; reason: string }

/** Patterns over folded text (simplified, half-width, no blanks), ornaments at either end taken off. */
const CONTROLS: readonly [RegExp, string][] = [
  [
    /^(?:分享|转发|分享文章|分享本文)(?:到|至|给)?:?(?:微信|微博|新浪微博|朋友圈|微信好友|qq|qq空间|qq好友|豆瓣|facebook|twitter|x|line|更多|[/、|,])*$/,
    'share marker',
  ],
  [/^(?:广告|推广|广告时间|以下为广告|以上为广告|赞助商内容)$/, 'advertisement marker'],
  [
    /^(?:点击|轻触|戳|点)?(?:文末|左下角|下方|这里|右下角)*["“]?阅读(?:原文|全文)["”]?(?:查看|了解)?(?:更多|全文|详情)?$/,
    'link to the original page',
  ],
  [/^(?:展开|收起|查看|显示)(?:全文|更多|剩余内容)$/, 'button of the page'],
  [
    /^(?:喜欢|觉得好看|好看|有用)?(?:就|请|记得|别忘了?|欢迎|来)?(?:给个|点个|点|动动手指)?(?:(?:点?赞|在看|收藏|分享|转发|留言|评论|投币|关注|三连|一键三连)[+、,/|·&和]?)+(?:哦|吧|一下|支持)?!*$/,
    'reaction bar',
  ],
  [/^点(?:个|亮|击)?["“「]?(?:在看|赞)["”」]?[^。]{0,14}$/, 'reaction bar'],
  [/^(?:继续|向上|向下|左右)?(?:滑动|上滑|下滑)(?:看下一个|查看更多|阅读)?$/, 'button of the page'],
  [
    /^(?:微信扫一扫|扫一扫|扫码|长按|识别|点击)[^。]{0,24}(?:关注|二维码|公众号|小程序|蓝字|订阅|加入|进群|添加)[^。]{0,12}$/,
    'call to follow',
  ],
  [/^[^。]{0,12}(?:二维码|蓝字)[^。]{0,12}(?:关注|订阅|加入|添加)[^。]{0,10}$/, 'call to follow'],
  [/^(?:欢迎)?(?:关注|订阅)(?:我们|本号|公众号|微信公众号|本公众号)?[^。]{0,12}$/, 'call to follow'],
  [/^(?:写留言|写评论|发消息|听全文|精选留言|预览时标签不可点)$/, 'button of the page'],
  [/^(?:返回|回到)(?:顶部|首页|目录|列表)$/, 'button of the page'],
  [/^(?:阅读|浏览|点击)(?:量|数|次数)?:?\d[\d,.]*(?:万|\+|w)*$/, 'counter of the page'],
  [/^\(?(?:完|全文完|本文完|正文完|终|end|theend|fin)\)?$/, 'end marker'],
]

const LISTS: readonly [RegExp, 'series' | 'related', string][] = [
  [
    /^(?:相关(?:文章|阅读|链接|新闻|报道|推荐|内容)|(?:推荐|延伸|扩展|拓展)阅读|更多(?:阅读|文章|推荐|精彩)|猜你喜欢|你可能(?:还|也)?(?:喜欢|感兴趣)|热门(?:文章|推荐)|编辑推荐|精彩推荐)(?:(?:[:>»]+)(.*))?$/s,
    'related',
    'related-articles marker',
  ],
  [
    /^(?:往期(?:回顾|精彩|推荐|文章|精选|内容|链接|作品)?(?:回顾|推荐)?|(?:本|同)?系列(?:文章|回顾|报道)|(?:本)?(?:专栏|栏目)(?:文章|往期|其他文章)|历史文章|前文回顾|前情回顾|上期回顾|上一篇|下一篇|上期|下期)(?:(?:[:>»]+)(.*))?$/s,
    'series',
    'series-list marker',
  ],
]

const LABEL = /^(?:版权(?:声明|说明|信息)|免责声明|特别声明|郑重声明|声明|转载(?:声明|须知|说明)):?$/
const NOTICE =
  /^(?:(?:版权(?:声明|说明)|免责声明|特别声明|郑重声明|声明|转载(?:声明|须知|说明)):.|版权(?:归|所有)|(?:未经|非经).{0,16}(?:授权|许可|允许|同意)|(?:欢迎|如需|谢绝|禁止|请勿)?转载.{0,6}(?:请|须|需|务必|联系|注明)|(?:©|\(c\)|copyright))/i

const ORNAMENT =
  // eslint-disable-next-line redos/no-vulnerable -- lines of at most LONGEST characters
  /^[\s\-—–=~～·•●■◆◇○□▼▽▲△↓↑←→>»<«☟👇👆📢🔗✦★☆*#|│【】[\]「」]+|[\s\-—–=~～·•●■◆◇○□▼▽▲△↓↑←→<«☟👇👆✦★☆*#|│【】[\]「」]+$/gu

/** Longer lines are prose; the patterns above are for short ones. */
const LONGEST = 300

/** The marker that a line is, if it is one and nothing else. */
export function asMarker(text: string): Marker | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined
  const bare = text.replace(ORNAMENT, '')
  const folded = foldText(bare)
  for (const [pattern, reason] of CONTROLS) if (pattern.test(folded)) return { kind: 'control', reason }
  for (const [pattern, list, reason] of LISTS) {
    const match = pattern.exec(folded)
    if (match)
      return { kind: 'list', list, reason, rest: match[1] ? bare.replace(/^[^:：>»]*[:：>»]+\s*/u, '') : '' }
  }
  if (LABEL.test(folded)) return { kind: 'label', reason: 'copyright notice' }
  if (NOTICE.test(folded)) return { kind: 'notice', reason: 'copyright notice' }
  return undefined
}

/** A line of ornaments between parts of a text: * * *, ———, ※※※. An ellipsis alone is text. */
export const isDivider = (text: string): boolean =>
  /^[\s*＊\-—–－_=＝~～·•★☆◆◇●○■□※#＃+＋❖✦]{3,}$/u.test(text)

/** A stand-in for a picture: [图片], 【圖】, （图1）. */
export const isPictureStandIn = (text: string): boolean =>
  /^[[［【（(<〈]\s*(?:图片?|圖片?|照片|配图|配圖|插图|插圖|image|img|pic)\s*(?:\d+\s*)?[\]］】）)>〉]$/iu.test(
    text,
  )

/** The caption that a line is: ▲ 河口的早晨 · 图1：河口 · 图为河口. The sign that points at the picture is taken off. */
export function asCaption(text: string): string | undefined {
  if (text.length > 80 || text.includes('\n')) return undefined
  const pointed = /^[▲△↑⬆▼▽◀◁](.+)$/u.exec(text)?.[1]?.trim()
  if (pointed) return pointed
  return /^(?:[图圖]\s*(?:\d+|[一二三四五六七八九十]+)\s*[:：.、\s]|[图圖](?:为|為|片说明|片說明|说|說)|(?:上|下|左|右)[图圖][:：为為])/u.test(
    text,
  )
    ? text
    : undefined
}
