/** What a review finds. */
import type { Catalog } from './translator'

export const review: Catalog = {
  source: '文稿',
  script: '繁简',
  picture: '图片',
  heading: '标题',
  credit: '署名',
  title: '题目',
  private: '隐私',
  link: '链接',
  duplicate: '重复',
  spacing: '空格',
  punctuation: '标点',
  date: '日期',
  state: '状态',
  correction: '更正',
  markup: '标记',
  lost: '缺字',
  comment: '批注',
  'A comment: {}': '有一条批注：{1}',
  'A comment by {}: {}': '{1} 的批注：{2}',
  'A comment on “{}”: {}': '对“{1}”的批注：{2}',
  'A comment by {} on “{}”: {}': '{1} 对“{2}”的批注：{3}',
  'Settle it, and take it out of comments in the front matter': '处理好，再从文首的 comments 里去掉',
  'Readers have had this in other words, and nothing tells them what was wrong':
    '读者看过的和现在不一样，却没有说明改了什么',
  'Add a row to the front matter: corrections: [{date: "2026-03-01", what: …}], or corrections: none-needed':
    '在文首加一条更正，corrections: [{date: "2026-03-01", what: …}]；不必更正就写 corrections: none-needed',
  'The link leads to {} "{}", which the library does not hold': '链接指向的{1~}“{2}”不在文库里',
  'The link {} leads to no page of the site': '链接 {1} 在网站里没有对应的页面',
  'Correct the id, or remove the link': '改对 id，或去掉链接',
  'These are to be a heading, and are text: a blank is missing after #':
    '本想写小标题，却成了正文：# 后面少一个空格',
  'Write a blank after the last #': '在最后一个 # 后面加一个空格',
  'Two asterisks stand in the text: they make nothing bold': '正文里有两个星号，没有变成加粗',
  'Let them touch the words, as in **粗**, at the beginning and at the end; or write \\*\\*':
    '首尾都紧贴着字写，例如 **粗**；真要星号就写 \\*\\*',
  'This refers to a note that is not there': '这里引的注释不存在',
  'Write it on a line of its own, as in [^1]: what it says': '把注释另起一行写上，例如 [^1]: 注释的内容',
  'A tab, or four blanks, at the beginning of this paragraph make it code':
    '这一段开头有制表符或四个空格，会被当成代码',
  'Remove them: readers see paragraphs indented as it is': '去掉它们：读者看到的段落本来就有缩进',
  'All that follows is code: its fence has no end': '从这里往下都成了代码：代码块没有结尾',
  'Write {} on a line below it': '在代码下面另起一行写 {1}',
  'Here a character may have been lost': '这里可能丢了一个字',
  'Look into the manuscript; for a question write ？': '对一下原稿；如果是问号，写成全角的“？”',
  'Remove it, or leave only its last digits, unless it is meant for the public':
    '除非本来就要公开，否则删掉，或只留最后几位',
  'This is the number of an identity card: {}': '这是身份证号：{1}',
  'This is the number of a bank card: {}': '这是银行卡号：{1}',
  'This looks like a mobile telephone: {}': '这像是手机号：{1}',
  'The picture has no description': '图片没有文字说明',
  'Say between ![ and ] what it shows': '在 ![ 和 ] 之间写上图里是什么',
  'The picture is missing': '图片还没到',
  'Put it into images/ and its path between the round brackets': '把图放进 images/，路径写进圆括号里',
  'About {}% of the text is that of {}': '大约 {1}% 的正文和 {2} 相同',
  'Keep one of the two, or make sure that both are meant': '两篇留一篇；确实都要，就不用管',
  '{} in “{}” has two readings; it became {}': '“{2}”里的“{1}”有两种写法；现在写成{3~}',
  'Settle it under overrides: {} or {}': '在 overrides 里写明：{1} 或 {2}',
  'A half-width {} stands among Chinese characters': '汉字中间用了半角的“{1}”',
  'Write {}': '写成“{1}”',
  'The mark {} stands twice: “{}”': '标点“{1}”重了：“{2}”',
  'A blank stands beside a full-width mark: “{}”': '全角标点旁边有空格：“{1}”',
  'Leave one {}, or write …… for an ellipsis': '只留一个“{1}”；省略号写成“……”',
  'Remove the blank': '去掉空格',
  'This is a draft: nothing of it is published': '这是草稿，不会发布',
  'Remove draft: true, or move it out of drafts/, when it is ready':
    '写好以后去掉 draft: true，或移出 drafts/ 文件夹',
  'This is held back until {}': '这一篇到 {1} 才发',
  'Publish at that minute: npm run publish -- --due': '到时候运行 npm run publish -- --due',
  'Its date lies ahead, and the next publish gives it to readers all the same':
    '日期还没到，下次发布读者就会看到',
  'Hold it back by publish_at: 2026-12-01T07:00+08:00 or draft: true, or mend the date':
    '要等就写 publish_at: 2026-12-01T07:00+08:00 或 draft: true；日期写错了就改过来',
  'A heading of level {} follows one of level {}': '{2} 级标题下面直接是 {1} 级标题',
  'Write {}, or add the heading that is left out': '改成 {1}，或补上中间的那一级',
  'The credit “{}” has no name': '署名“{1}”后面没有名字',
  'Add the names, or remove the credit': '补上名字，或去掉这一项',
  'It has no date, while others of its series have: readers find it as the oldest instalment':
    '没有日期，而同一系列的别篇有：读者会看到它排在最早',
  'Write the day it appeared into the front matter, as in date: 2026-03-05':
    '在文首写上刊出的日期，例如 date: 2026-03-05',
  'The title takes {} columns of the {} that a share card has; its end is cut there':
    '标题宽 {1} 格，分享卡片只有 {2} 格，末尾会被截掉',
  'Shorten it to {} Chinese characters, or put its second part into subtitle':
    '缩短到 {1} 个汉字以内，或把后半句移到 subtitle',
  'Choose another one': '换一个',
  'The page cannot be served here: {}': '这一页打不开：{1}',
  'Name another --port': '用 --port 换一个端口',
  'port {}': '端口 {1}',
}
