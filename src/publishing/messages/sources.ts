/** What is wrong with a source: its front matter, its text, its place in the library. */
import type { Catalog } from './translator'

export const fields: Catalog = {
  'must not be empty': '不能为空',
  'must be a full address on the web, beginning with https://': '要写完整的网址，以 https:// 开头',
  'names the tags of more rows than there are': '写的标签行数比实际的多',
  'must be "source: form", or text with one or more of {}, as in "{text: 台湾, zh-Hant-TW: 臺灣}"':
    '要写成“原文: 写法”，或 text 加上 {1} 中的一个或几个，例如“{text: 台湾, zh-Hant-TW: 臺灣}”',
  'must give each form as many characters as it had': '每种写法的字数要和原来一样',
  'should be as in "2026-12-01T07:00+08:00"': '要写成“2026-12-01T07:00+08:00”这样',
  'is no date and time that there is': '没有这个日期和时间',
  'should be "none-needed", or rows as in {date: "2026-03-01", what: …}':
    '要写 none-needed，或一条条写成 {date: "2026-03-01", what: …}',
  'must be a file name in this folder': '要写这个文件夹里的文件名',
  'is written by the import only': '只能由导入来写',
  'should be as the register wrote it, as in "津ICP备2026000001号-1"':
    '要照备案时的写法，例如“津ICP备2026000001号-1”',
  'should be as the police wrote it, as in "津公网安备12010102000001号": 14 digits':
    '要照公安备案的写法，例如“津公网安备12010102000001号”：14 位数字',
  'should be an address: mailto:desk@your.site, tel:+86-22-12345678 or https://your.site/contact':
    '要写地址：mailto:desk@your.site、tel:+86-22-12345678 或 https://your.site/contact',
  'should be head or foot': '要写 head 或 foot',
  'should be a whole address, as in https://your.site/privacy.html':
    '要写完整的网址，例如 https://your.site/privacy.html',
  'It {}': '这一项{1~}',
  'It should be {}, not {}': '这一项应该是 {1~}，不是 {2}',
  'A full-width ： stands after "{}"': '“{1}”后面用了全角的“：”',
  'Write "{}: …", with a colon of Latin text and a blank': '写成“{1}: …”，冒号用半角，后面空一格',
  '"{}" is no field of this file': '这个文件里不能写“{1}”',
  'Remove it, or check its spelling': '去掉它，或看看是不是拼错了',
  '"{}" is missing': '缺少“{1}”',
  'Add a line "{}: …"': '加一行“{1}: …”',
  '"{}" is not right': '“{1}”写得不对',
  'Write the date as in "2026-03-01"': '日期写成“2026-03-01”这样',
  'Write one of zh-Hans, zh-Hant-TW, zh-Hant-HK': '写 zh-Hans、zh-Hant-TW 或 zh-Hant-HK',
  'Shorten it: it has {}, and {} is the most': '写短一些：现在是 {1}，最多 {2}',
  'Choose another: Windows keeps the name "{}" for a device': '换一个：“{1}”是 Windows 留给设备的名字',
  'Use 64 letters, digits and hyphens at most, as in "li-nan"':
    '字母、数字和连字符加起来不超过 64 个，例如“li-nan”',
  'Use small letters, digits and hyphens only, as in "li-nan"': '只用小写字母、数字和连字符，例如“li-nan”',
  'The YAML cannot be read: {}': 'YAML 读不了：{1}',
  'Check indents, colons and quotes here; put a value that holds ": " or begins with a mark in quotes':
    '看看这里的缩进、冒号和引号；值里有“: ”或以符号开头的，要加引号',
  '"{}" is a mark of YAML\'s own, which these files do not use': '“{1}”是 YAML 自己的符号，这里不用',
  'Put a value that begins with *, & or ! in quotes': '以 *、& 或 ! 开头的值要加引号',
  'Lists or fields are nested too deeply here': '这里的列表或项套得太深',
  'Write a text in quotes, or as a plain list': '写成加引号的文字，或简单的列表',
}

export const sources: Catalog = {
  'There is no front matter': '没有文首信息',
  'Begin the file with a line ---, then id, title and script, then a line ---':
    '文件开头写一行 ---，接着写 id、title 和 script，再写一行 ---',
  'This part is too long: a text may have 100,000 characters and change its marks 5,000 times, and there may be 2,000 items, rows or notes':
    '这一部分太长：一段文字最多 100,000 个字、5,000 处标记，列表、表格或注释最多 2,000 条',
  'Divide it': '分开写',
  'This article has more than {} paragraphs': '这篇文章超过 {1} 段',
  'Divide it into instalments': '分成几期',
  '"{}" stands among the former ids of {}, which {}': '“{1}”写在 {2} 的旧 id 里，可它{3~}',
  'Remove it there': '从那里去掉',
  '"{}" is a former id of {}, and one of {} too': '“{1}”是 {2} 的旧 id，也是 {3} 的旧 id',
  '"{}" is a former id of {}, and the id of {} too': '“{1}”是 {2} 的旧 id，又是 {3} 的 id',
  'Give the other one another id: links to this one lead by it, and an id is given once':
    '给后一篇换个 id：旧链接要靠它找到前一篇，一个 id 只用一次',
  'The name of this folder cannot be the id of a series, which stands in addresses':
    '文件夹名就是系列的 id，要用在网址里，不能这样写',
  'The name of this folder is kept for a list that publishing makes: of corrections, an author or a tag':
    '这个名字留给发布时生成的列表：更正、作者或话题',
  'Give the folder another name': '给文件夹换个名字',
  'The folder holds articles but no series.yaml': '文件夹里有文章，却没有 series.yaml',
  'Put drafts into a folder drafts/ below their series': '草稿放在系列下面的 drafts/ 文件夹里',
  'Add series.yaml with title, script and tags': '加一个 series.yaml，写上 title、script 和 tags',
  'The id "{}" is not the file\'s name': 'id “{1}”和文件名不一样',
  'Name the file {}.md, or write "id: {}"': '把文件改名为 {1}.md，或写成“id: {2}”',
  'The id "{}" is taken by {}': 'id “{1}”已经给了 {2}',
  'Give one of the two another id; ids are addresses and stand once in a library':
    '给其中一个换个 id；id 就是地址，在文库里只能有一个',
  'There is no content folder here': '这里没有放文稿的文件夹',
  'Name the folder that holds the folders of the series': '请指定放着各个系列文件夹的那个文件夹',
  'This is the folder of one series': '这是一个系列的文件夹',
  'There is no series here': '这里没有系列',
  'Name the folder that it lies in': '请指定它上一层的文件夹',
  'A paragraph here has more than {} marks such as * and [': '这里有一段，* 和 [ 这类标记超过 {1} 个',
  'Divide it into paragraphs, or take marks out that change nothing': '分成几段，或去掉没有用处的标记',
  'The sound or video "{}" is not on the web': '音频或视频“{1}”不在网上',
  'Put it on a server and write its full address, beginning with https://':
    '放到服务器上，写完整的网址，以 https:// 开头',
  'Nothing refers to the note "{}"': '没有地方引用注释“{1}”',
  'Write [^{}] where it belongs, or remove it': '在该引用的地方写 [^{1}]，或去掉这条注释',
  'A note holds a {}': '注释里有{1~}',
  'Keep a note to paragraphs': '注释里只写段落',
  'HTML has no place in a source': '文稿里不能用 HTML',
  'HTML ({}) has no place in a source': '文稿里不能用 HTML（{1}）',
  'Write it in Markdown, or remove it': '改成 Markdown，或去掉',
  'Write it in Markdown, or remove it; only <sup>, <sub> and <ruby> with their ends are read':
    '改成 Markdown，或去掉；只认成对的 <sup>、<sub> 和 <ruby>',
  'A "{}" has no place here': '这里不能有“{1~}”',
  'Write it as a paragraph': '写成段落',
  'A heading of the first level': '这里用了一级标题',
  'The title stands in the front matter; begin headings with ##': '文章的标题写在文首；小标题从 ## 开始',
  'Use ##, ### or ####': '用 ##、### 或 ####',
  'A heading of level {}': '这里用了 {1} 级标题',
  'A quotation holds a {}': '引文里有{1~}',
  'Quote paragraphs and lists only; put the rest outside the quotation':
    '引文里只放段落和列表；其余的移到引文外面',
  'Lists lie within lists more than {} deep': '列表套列表超过 {1} 层',
  'Move the innermost out': '把最里面的移出来',
  'A list item holds a {} here': '这里的列表项里有{1~}',
  'Keep an item to text and one list below it': '一项里只写文字，下面最多再带一个列表',
  'A reading stands above one run of text': '注音只能标在一段连续的文字上',
  'Write <ruby>渡<rt>dù</rt></ruby>': '写成 <ruby>渡<rt>dù</rt></ruby>',
  'A picture stands inside a line of text': '图片写在了一行文字中间',
  'Give it a paragraph of its own': '让它单独成一段',
  'The link target "{}" is not an address of the web, mail or telephone': '链接的“{1}”不是网址、邮箱或电话',
  'Write the full address, beginning with https://, mailto: or tel:, or remove the link':
    '写完整的地址，以 https://、mailto: 或 tel: 开头，或去掉链接',
  'This is what npm run new has put here': '这是 npm run new 放在这里的样例',
  'Write the text, or remove the line': '写上正文，或去掉这一行',
  'With these words a feed of the series cannot be read': '有了这些字，系列的订阅源就读不了',
  'Write its title, summary and text anew, without what cannot be seen':
    '重写标题、摘要和正文，去掉看不见的字符',
  'The picture is not in the library': '图片不在文库里',
  'Save it into the images folder and name that file': '存进 images 文件夹，写那个文件名',
  'The path of the picture is not right': '图片的路径不对',
  'Put it into the images folder beside the source, named with Latin letters, digits, - and _':
    '放进文稿旁边的 images 文件夹，文件名只用英文字母、数字、- 和 _',
  'The picture is a link out of the library': '这张图是指到文库外面的链接',
  'Put the picture itself in its place': '把图本身放在这里',
  'There is no such picture': '没有这张图',
  'Check the name, or write ![…]() for a picture that is missing': '看看文件名；图还没到就写 ![…]()',
  'It lies in {}: an article is moved with its pictures by npm run move -- <id> <series>':
    '它在 {1}：要连图一起搬文章，用 npm run move -- <文章> <系列>',
  'The size of the picture cannot be read': '读不出图片的大小',
  'Save it again as PNG, JPEG, WebP, GIF or SVG with a width and height':
    '重新存成 PNG、JPEG、WebP、GIF，或写明宽高的 SVG',
  'Browsers do not show pictures of this kind': '浏览器不显示这种图片',
  'Save it again as PNG, JPEG or WebP': '重新存成 PNG、JPEG 或 WebP',
  'The drawing holds scripts or links': '图里有脚本或链接',
  'Export it again as plain SVG, or as PNG': '重新导出成普通的 SVG，或存成 PNG',
}
