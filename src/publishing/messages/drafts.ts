/** What stands in the way of an article's draft in a public account. */
import type { Catalog } from './translator'

export const drafts: Catalog = {
  'more than {} characters': '超过 {1} 个字',
  'too many characters': '字数太多',
  'too many bytes': '字节太多',
  'too long': '太长',
  'With its tag the title has {} characters; WeChat takes a draft’s title of {}':
    '标题连同栏目有 {1} 个字；微信草稿的标题最多 {2} 个字',
  'Shorten it, {}': '缩短标题，{1~}',
  'With its markup the text has {} characters ({} bytes); WeChat takes fewer than {} ({} bytes)':
    '正文连同格式有 {1} 个字（{2} 字节）；微信要少于 {3} 个字（{4} 字节）',
  'Divide it, {}': '分成几篇，{1~}',
  'or copy the article into WeChat’s own editor, which takes more':
    '或把文章复制到微信自己的编辑器，那里能放更多',
  'WeChat wants a cover, and the article has no picture': '微信草稿要有封面，而文章里没有图片',
  'Give it one, or copy it into WeChat’s own editor and choose a cover there':
    '给文章加一张图，或复制到微信自己的编辑器，在那里选封面',
  'The picture cannot be read ({})': '图片读不了（{1}）',
  'Save it again, smaller, as JPEG or PNG': '缩小一些，重新存成 JPEG 或 PNG',
  'DRAFT_KEY is for a service, and SIGNING_URL names none':
    '有 DRAFT_KEY 还要有 SIGNING_URL，写明签名服务的地址',
  'Set SIGNING_URL to its address, such as https://sign.example.com':
    '把 SIGNING_URL 设成它的地址，例如 https://sign.example.com',
  'The signing service does not answer': '签名服务没有回答',
  'Set DRAFT_KEY to the one that it has': 'DRAFT_KEY 要和它那边的一样',
  'The signing service makes no drafts': '签名服务没有开通草稿',
  'Set DRAFT_KEY there as well': '在那边也设好 DRAFT_KEY',
  'Try again': '再试一次',
  'WeChat {} ({})': '微信{1~}（{2}）',
  'Look the number up in WeChat’s table of return codes (全局返回码)': '在微信的“全局返回码”里查这个号码',
  'Look at its log. {}': '看看它的日志。{1~}',
  'Look whether the draft is in the account’s drafts (草稿箱) before you try again':
    '先看看草稿箱里有没有这一篇，再决定要不要重试',
  'WeChat does not know the address of the signing service (40164)': '微信不认签名服务的地址（40164）',
  'Put the service’s IP address on the list of the account: 设置与开发 → 开发接口管理 → IP白名单':
    '在公众平台把服务的 IP 地址加进名单：设置与开发 → 开发接口管理 → IP白名单',
  'The account may not make drafts (48001)': '这个公众号没有草稿接口的权限（48001）',
  'Have it verified (微信认证), or copy the article into WeChat’s own editor':
    '先做微信认证，或把文章复制到微信自己的编辑器',
  'The account has used up what WeChat allows it for today (45009)': '公众号今天的调用次数用完了（45009）',
  'Try again tomorrow': '明天再试',
  'WeChat is asked too often (45011)': '调用微信太频繁（45011）',
  'Try again in a minute': '过一分钟再试',
  'The secret of the account is wrong (40125)': '公众号的密钥不对（40125）',
  'Set WECHAT_SECRET at the signing service anew': '在签名服务那边重新设 WECHAT_SECRET',
  'WeChat does not know the account (40013)': '微信不认这个公众号（40013）',
  'Look at WECHAT_APPID at the signing service': '看看签名服务那边的 WECHAT_APPID',
  'WeChat does not take pictures of this kind (40005)': '微信不收这种图片（40005）',
  'A picture is too large for WeChat (40009)': '有一张图太大，微信不收（40009）',
  'Save it again, smaller': '缩小后重新保存',
  'WeChat does not know the cover any more (40007)': '微信已经不认这张封面（40007）',
  'Try again: it is handed over anew': '再试一次，会重新上传',
  'The title is too long for WeChat (45003)': '标题太长，微信不收（45003）',
  'Shorten it': '缩短一些',
  'The summary is too long for WeChat (45004)': '摘要太长，微信不收（45004）',
  'The text is too long for WeChat (45002)': '正文太长，微信不收（45002）',
  'A picture is too large for WeChat (45001)': '有一张图太大，微信不收（45001）',
  'WeChat has restricted the account (53404)': '微信限制了这个公众号（53404）',
  'Sign in to mp.weixin.qq.com and read its notices': '登录 mp.weixin.qq.com 看看通知',
  'WeChat is busy': '微信正忙',
}
