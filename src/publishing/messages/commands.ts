/** What the commands say of themselves, of their options, and of what they have done. */
import type { Catalog } from './translator'

export const usage: Catalog = {
  'Take articles into the library': '把文章收进文库',
  'Files, folders, patterns; - is standard input': '文件、文件夹或通配符；- 是标准输入',
  'Series to put them in (default: the one with their tag)': '放进哪个系列（默认：按栏目找）',
  'Id of the article, for one file (default: from its title)': '文章的 id，只用于一个文件（默认：由标题来）',
  'Content root': '放文稿的文件夹',
  'Show the outline and write nothing': '只看读懂了什么，什么都不写',
  'Report as a JSON array': '用 JSON 数组报告',
  'Time that reading one file may take (default: {})': '读一个文件最多用几秒（默认：{1}）',
  'Memory that reading one file may take (default: {})': '读一个文件最多用多少 MB 内存（默认：{1}）',
  'Fetch pictures that are on the web': '把网上的图片取下来',
  'Tracked changes of Word: {} (default: accept)': 'Word 里的修订怎么办：{1}（默认：accept，接受）',
  'Cut texts where another article begins in them': '一个文件里有几篇的，从下一篇开头切开',
  "Where editor and origin have changed the same: the editor's": '编辑和来稿改了同一处时，用编辑的',
  "Where editor and origin have changed the same: the origin's": '编辑和来稿改了同一处时，用来稿的',
  'Show what to look at before publishing': '列出发布前要看的地方',
  'Address of the H5 site: links to it are checked (default: SITE_ORIGIN)':
    'H5 网站的地址，用来检查站内链接（默认：SITE_ORIGIN）',
  'What readers have (default: the folder that was published to last)':
    '读者现在看到的（默认：上次发布到的文件夹）',
  'Write the articles beside their findings': '写成网页，文章和问题对着看',
  'Show that page on this machine, until Ctrl-C': '在本机打开这一页，按 Ctrl-C 结束',
  'Port for --serve (default: any free one)': '--serve 用的端口（默认：任何空着的）',
  'Publish the library as static files': '把文库发布成静态文件',
  'What earlier runs have made is kept in mind here': '以前做过的记在这里，不必重做',
  'How many articles go, where that is more than a few': '要撤下的篇数，多于几篇时要写明',
  'Say what would be published, and do nothing': '只说会发布什么，什么都不做',
  'Publish only when an article has become due; else say which is next':
    '有文章到时间才发布；没有就说下一篇是哪篇',
  'Publish nothing: read back what is published, and check every sum':
    '不发布，把发布出去的读回来，逐个核对校验和',
  'Publish nothing: say which editions can be put back': '不发布，列出可以放回的各版',
  'Put an edition back that was published from this machine': '放回从本机发布过的某一版',
  'Make no pictures for share cards': '不做分享卡片的图',
  'Report as JSON': '用 JSON 报告',
  'Where the files go (with --to: a folder of its own below .cache/published)':
    '文件写到哪里（有 --to 时：.cache/published 下单独的文件夹）',
  'Address of the H5 site, for feeds and sitemap (default: SITE_ORIGIN)':
    'H5 网站的地址，用于订阅源和 sitemap（默认：SITE_ORIGIN）',
  'Address of the published folder, for feeds (default: LIBRARY_URL)':
    '发布出去的文件夹的地址，用于订阅源（默认：LIBRARY_URL）',
  'The H5 build whose pages are drawn anew from what is published': '编译好的 H5，按发布的内容重画它的页面',
  'Object store that this build goes to, with its pages': '编译好的 H5 连同页面发到哪个对象存储',
  'For apps of an earlier edition: one of {} (default: {}, the latest)':
    '给旧版本的程序用：{1} 之一（默认：{2}，最新）',
  'Search server that is to find the articles (default: SEARCH_URL)':
    '让哪个搜索服务器能搜到这些文章（默认：SEARCH_URL）',
  'Object store that the files are sent to: S3, or any that is compatible with it':
    '文件发到哪个对象存储：S3 或与它兼容的',
  'Address of the store (default: AWS_ENDPOINT_URL, else Amazon)':
    '对象存储的地址（默认：AWS_ENDPOINT_URL，没有就是亚马逊）',
  'Region of the bucket (default: AWS_REGION, else us-east-1)':
    '桶在哪个地区（默认：AWS_REGION，没有就是 us-east-1）',
  'The bucket stands in the path of addresses: MinIO': '桶名写在地址的路径里，MinIO 是这样',
  'The folder or prefix may hold other things already; they stay as they are':
    '文件夹或前缀里可以已经有别的东西，它们原样不动',
  USAGE: '用法',
  ARGUMENTS: '参数',
  OPTIONS: '选项',
  '(Default: {})': '（默认：{1}）',
}

export const slips: Catalog = {
  'There is no option {}': '没有 {1} 这个选项',
  '--{} needs a value': '--{1} 后面要写值',
  'Name at least one file, or - for standard input': '至少写一个文件，或用 - 从标准输入读',
  '--id is for one file at a time': '--id 一次只能用于一个文件',
  '--id is for one article, --cut for several': '--id 是给一篇的，--cut 会切成几篇，不能同用',
  '--ours and --theirs exclude each other': '--ours 和 --theirs 只能选一个',
  'Standard input can be read once only': '标准输入只能读一次，- 只写一个',
  '--changes is one of {}': '--changes 只能是 {1} 之一',
  '--seconds {}: name a number of seconds, as in 120': '--seconds {1}：请写秒数，例如 120',
  '--megabytes {}: name a whole number from {} on, as in 2048':
    '--megabytes {1}：请写不小于 {2} 的整数，例如 2048',
  '--{} cannot be {}: {}': '--{1} 不能写“{2}”：{3~}',
  'The whole library is reviewed; name its folder by --content':
    'review 总是检查整个文库；文件夹用 --content 指定',
  '--serve shows a page, --json prints a report: choose one':
    '--serve 是看网页，--json 是打印报告，只能选一个',
  '--port is a number up to 65535': '--port 是不超过 65535 的数字',
  'The whole library is published; name its folder by --content':
    'publish 总是发布整个文库；文件夹用 --content 指定',
  'Name the folder to publish to: --out, or a store: --to':
    '请指定发布到哪里：文件夹用 --out，对象存储用 --to',
  '--{} is a number': '--{1} 要写数字',
  '--format is one of {}': '--format 只能是 {1} 之一',
  '--{} is an address, such as https://example.com': '--{1} 要写网址，例如 https://example.com',
  '--pages-to sends a build: name it by --pages': '--pages-to 要发送编译好的 H5：请用 --pages 指定它的文件夹',
  '--pages needs the address of the site: --site': '用 --pages 还要写网站的地址：--site',
  '--to and --pages-to are one place: the library and the site need one each':
    '--to 和 --pages-to 是同一个地方：文库和网站要各放一处',
  'Set SEARCH_ADMIN_KEY in the environment, to fill {}': '要往 {1} 写，请先设好环境变量 SEARCH_ADMIN_KEY',
  'SEARCH_INDEX has letters, digits, - and _ only': 'SEARCH_INDEX 只能用字母、数字、- 和 _',
  'SEARCH_KIND is meilisearch or opensearch': 'SEARCH_KIND 只能是 meilisearch 或 opensearch',
  'SEARCH_ADMIN_KEY is name:password where SEARCH_KIND is opensearch':
    'SEARCH_KIND 为 opensearch 时，SEARCH_ADMIN_KEY 要写成 用户名:密码',
  'SIGNING_KEY is for a service: name it by SIGNING_URL':
    '有 SIGNING_KEY 还要有 SIGNING_URL，写明签名服务的地址',
  '--site is an address, such as https://example.com': '--site 要写网址，例如 https://example.com',
  '--site is the root of a host, such as {}: the reader cannot lie below it, at {}':
    '--site 只写到主机，例如 {1}：阅读器不能放在它下面的 {2}',
  '--{} is an address such as s3://bucket/prefix': '--{1} 要写成 s3://bucket/prefix 这样的地址',
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment':
    '请先设好环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY',
  '--endpoint is an address, such as https://cos.ap-beijing.myqcloud.com':
    '--endpoint 要写网址，例如 https://cos.ap-beijing.myqcloud.com',
}

export const reports: Catalog = {
  ', ': '、',
  '{} of {}': '第 {1#} 个，共 {2#} 个',
  '{}, about {} left': '{1~}，大约还要 {2~}',
  new: '新增',
  updated: '已更新',
  "updated, the editor's corrections kept": '已更新，编辑改过的都留着',
  unchanged: '没有变',
  "unchanged, the editor's corrections kept": '没有变，编辑改过的都留着',
  'dry run, {}': '试看，{1~}',
  'characters: {} in, {} placed, {} left out': '字数：读入 {1}，放好 {2}，略去 {3}',
  'left out, line {}: {} ({})': '略去，第 {1} 行：{2}（{3}）',
  'left out, line {}: {}': '略去，第 {1} 行：{2}',
  'tracked changes: {} (--changes accept, reject or ask)':
    '修订：{1} 处（--changes accept 接受，reject 拒绝，ask 逐处问）',
  '… and {} more': '……还有 {1#} 条',
  '… and {} lines more': '……还有 {1#} 行',
  'comments: {}, which npm run review names': '批注：{1} 条，npm run review 会逐条列出',
  'credit: {} | {}': '署名：{1} | {2}',
  'series: {}': '系列：{1}',
  'original: {}': '原文：{1}',
  '{} the series {} ({})': '{1~}系列 {2}（{3}）',
  '{} the series {} ({}) the tag {}': '{1~}系列 {2}（{3}）加上栏目 {4}',
  '{} paragraphs': '{1#} 段',
  '{} headings': '{1#} 个小标题',
  '{} figures': '{1#} 张图',
  '{} audios': '{1#} 段音频',
  '{} videos': '{1#} 段视频',
  '{} lists': '{1#} 个列表',
  '{} quotes': '{1#} 段引文',
  '{} tables': '{1#} 个表格',
  '{} codes': '{1#} 段代码',
  '{} dividers': '{1#} 条分隔线',
  '{} notes': '{1#} 组注释',
  paragraph: '段落',
  figure: '图片',
  audio: '音频',
  video: '视频',
  list: '列表',
  quote: '引文',
  table: '表格',
  code: '代码',
  divider: '分隔',
  notes: '注释',
  'picture {}: {}': '图片{1~}：{2}',
  'picture {}, {}: {}': '图片{1~}，{2~}：{3}',
  '{} imported, {} failed': '收进 {1#} 篇，失败 {2#} 篇',
  'Which stands: the editor’s [o]urs, the origin’s [t]heirs, [O] or [T] from here on, [s]kip?':
    '用哪个：编辑的 [o]，来稿的 [t]，以下都这样 [O] [T]，跳过 [s]？',
  'Is it [a]ccepted, [r]ejected, [A] or [R] from here on, [s]kip?':
    '接受 [a]，拒绝 [r]，以下都这样 [A] [R]，跳过 [s]？',
  'Does another article begin there: [y]es, [n]o, [Y] or [N] from here on, [s]kip?':
    '这里开始另一篇吗：是 [y]，不是 [n]，以下都这样 [Y] [N]，跳过 [s]？',
  '{} and its origin have both been changed:': '{1} 和它的来稿都改过：',
  '{} has tracked changes:': '{1} 里有修订：',
  '{} seems to hold more than one article:': '{1} 里好像不止一篇：',
  'line {}: {}': '第 {1} 行：{2}',
  'held back until {}: {}': '到 {1} 才发：{2}',
  'drafts: {}': '草稿：{1#} 篇',
  'new: {}': '新文章：{1~}',
  'changed: {}': '改过的：{1~}',
  'withdrawn: {}': '撤下的：{1~}',
  'back: {}': '会回来：{1~}',
  'gone, until the sources are published again: {}': '会消失，到下次发布文稿为止：{1~}',
  '{} more would name other instalments or related articles': '另有 {1#} 篇只换上下期或相关文章',
  'Nothing has been published.': '什么都没有发布。',
  'It would be refused: {}': '这样发布会被拒绝：{1~}',
  'Nothing is due. Next: {}, {}': '没有到时间的。下一篇：{1}，{2}',
  'Nothing is due, and nothing is held back.': '没有到时间的，也没有等着发的。',
  '{} articles, {} compiled; {}': '共 {1#} 篇，重做 {2#} 篇；{3~}',
  '{} files written, {} unchanged, {} removed, {} bytes':
    '写了 {1#} 个文件，{2#} 个没有变，删了 {3#} 个，共 {4#} 字节',
  '{} files sent, {} there already, {} removed, {} bytes':
    '发送 {1#} 个文件，{2#} 个那里已有，删了 {3#} 个，共 {4#} 字节',
  '{} articles sent, {} there already, {} removed': '发送 {1#} 篇，{2#} 篇那里已有，删了 {3#} 篇',
  '{}: readers called: {}': '{1}：通知了 {2} 位读者',
  '{} still finds what the sources say: it is filled by a publish':
    '{1} 里搜到的还是现在的文稿：下次发布才会更新',
  'No feeds and no sitemap: name the H5 site by --site':
    '没有做订阅源和 sitemap：请用 --site 写明 H5 网站的地址',
  'Not of a publish, and left alone: {}': '不是发布写的，没有动：{1~}',
  '{}: changed since it was published, so it stays. Remove it by hand if it is to go.':
    '{1}：发布之后被改过，所以留着。不要的话，请手工删掉。',
  '{} notes more of the same kinds are in --html and --json': '同类的提示还有 {1#} 条，见 --html 和 --json',
  '{} files: {} errors, {} warnings, {} notes': '{1#} 个文件：{2#} 个错误，{3#} 个警告，{4#} 个提示',
  error: '错误',
  warning: '警告',
  note: '提示',
  'Nothing was published here from this machine yet.': '本机还没有往这里发布过。',
  '{}  {} articles': '{1}  {2#} 篇',
  '{} files, all of them as they were published': '共 {1#} 个文件，都和发布时一样',
  '{}: is not there. Publish again, and it is written anew.': '{1}：不见了。再发布一次就会重写。',
  '{}: is not as it was published. Look at it, remove it, and publish again: it is written anew.':
    '{1}：和发布时不一样。看过之后删掉，再发布一次就会重写。',
  '{} files: {} missing, {} changed': '共 {1#} 个文件：少了 {2#} 个，变了 {3#} 个',
  'The review failed': '检查没有做完',
  '{}Something went wrong here that nobody has foreseen ({}). {}, and send {} to those who make this reader.':
    '{1}这里出了没有料到的错（{2}）。请{3~}，并把{4~}发给做这个阅读器的人。',
  'Run the command again': '再运行一次',
  'Take this file out to go on without it': '先拿开这个文件，其他的可以接着做',
  'these words': '这几句话',
  'the report {}': '报告 {1} ',
}
