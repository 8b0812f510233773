/** What a publish meets: folders, stores, servers, and readers who would miss something. */
import type { Catalog } from './translator'

export const disk: Catalog = {
  'This folder is being published to by {}': '正在往这个文件夹发布（{1~}）',
  'Articles are being imported into this folder by {}': '正在往这个文件夹导入文章（{1~}）',
  'Wait until it is done, or end that process': '等它做完，或结束那个进程',
  'The disk is full; what was there before is whole': '磁盘满了；原来的都还完整',
  'Make room and run the command again: only what is missing will be made': '腾出空间再运行一次：只补做缺的',
  'Your share of the disk is used up; what was there before is whole':
    '分给你的磁盘空间用完了；原来的都还完整',
  'Make room and run the command again': '腾出空间再运行一次',
  'This folder can be read only': '这个文件夹只能读，不能写',
  'Name another folder, or mount it for writing': '换一个文件夹，或把它挂载成可写',
  'Permission is denied': '没有权限',
  'Give yourself the right to read it, or to write to its folder':
    '给自己加上读它的权限，或写它所在文件夹的权限',
  'The system does not allow this': '系统不允许',
  'Check the rights of the file and of its folder, or name another folder':
    '看看文件和文件夹的权限，或换一个文件夹',
  'A file stands where a folder should be': '这里应该是文件夹，却有一个文件',
  'Move it away, or name another folder by --out': '把它移开，或用 --out 换一个文件夹',
  'A folder stands where a file should be': '这里应该是文件，却有一个文件夹',
  'Move it away, or choose another name': '把它移开，或换一个名字',
  'Too many files are open': '打开的文件太多',
  'Name fewer files at a time, or raise the limit (ulimit -n)': '一次少写几个文件，或放宽限制（ulimit -n）',
  'The disk cannot be read or written here': '磁盘这里读不了，也写不了',
  'Check the disk, and run the command again': '检查磁盘，再运行一次',
  'the disk': '磁盘',
  'This is a link, or lies below one, that leads out of {}': '这是通到 {1} 外面的链接，或在这种链接下面',
  'Put the file itself in its place, or remove the link': '把文件本身放在这里，或去掉链接',
  'A link stands here, where none may be': '这里不能有链接',
  'Remove it': '删掉它',
  'There is no such folder, and beside it lies the library {}': '没有这个文件夹，旁边倒有文库 {1}',
  'Name {}; or make this folder first, if you mean a second library':
    '请写 {1}；确实要另建一个文库，就先建好这个文件夹',
  'Nothing is written here: {}': '不往这里写：{1~}',
  'Name a folder of its own, such as ../public': '另用一个单独的文件夹，例如 ../public',
  'this lies in the folder of the sources': '这里在文稿的文件夹里面',
  'this lies in {} of the repository': '这里在代码仓库的 {1} 里面',
  'this is the root of the disk': '这是磁盘的根目录',
  'this is {}': '这是{1~}',
  '{} lies in it': '{1~}在它里面',
  'the folder of the sources': '文稿的文件夹',
  'the repository': '代码仓库',
  'the home folder': '个人文件夹',
}

export const editions: Catalog = {
  'There is no folder {}': '没有文件夹 {1}',
  'No publish has written this file as it is now, and one of that name is to be written':
    '这个文件不是发布写的，或写后被改过，而现在要写一个同名的',
  'Move it away, or remove it if it is not yours, and try again': '把它移开，没有用就删掉，再试一次',
  'There is no edition {} that was published here from this machine': '本机没有往这里发布过 {1} 这一版',
  'Publish: what is replaced from now on can be put back': '先发布：从现在起换掉的都能放回',
  'Name one of these: {}': '请选一个：{1}',
  'Edition {} is not whole any more: {}': '{1} 这一版已经不完整：{2~}',
  'Publish from the sources of that time instead, or name another edition': '改用那时的文稿来发布，或换一版',
  'There is no series {}': '没有系列 {1}',
  'There is no series "{}"': '没有系列“{1}”',
  'Choose one of {}, or make the folder with its series.yaml first':
    '请从 {1} 中选，或先建好文件夹和 series.yaml',
  'The id "{}" is taken': 'id “{1}”已经有了',
  'It is published already, and publish_at would take it back until {}':
    '它已经发布，publish_at 会把它撤下，到 {1} 才再发',
  'Remove publish_at; or, if it is to go, say --withdraw {}':
    '去掉 publish_at；确实要撤下，就加 --withdraw {1}',
  'This would withdraw {} of {} articles: {}': '这样会撤下 {2} 篇里的 {1} 篇：{3~}',
  'Check the folder; if they are to go, say --withdraw {}':
    '看看文件夹对不对；确实要撤下，就加 --withdraw {1}',
  'You said --withdraw {}: check the sources': '写的是 --withdraw {1}，数目不对：看看文稿',
  'There is no H5 build of this edition here': '这里没有这一版的 H5',
  'Make one: npm run build:h5': '先编译：npm run build:h5',
  'This build was made by other code, whose app could not take over the pages of this one':
    '这份 H5 是别的代码编译的，它的程序接不上这里画的页面',
  'Build anew with npm run build:h5, or publish with the code that made it':
    '用 npm run build:h5 重新编译，或用编译它的代码来发布',
  "The build's index.html has no {}: was it made by this version?":
    '编译好的 index.html 里没有 {1}：是这个版本编译的吗？',
  'This is not the list of files that publishing keeps here, and would be replaced by it':
    '这不是发布留在这里的文件清单，却会被它代替',
  'Name another folder, or move it away': '换一个文件夹，或把它移开',
  'Name another prefix, or move it away': '换一个前缀，或把它移开',
  'This folder holds things that are not of an earlier publish: {}': '文件夹里有不是以前发布的东西：{1~}',
  'This prefix holds things that are not of an earlier publish: {}': '这个前缀下有不是以前发布的东西：{1~}',
  'Name another folder, or say --adopt: what is there stays as it is':
    '换一个文件夹；或加 --adopt，已有的原样不动',
  'Name another prefix, or say --adopt: what is there stays as it is':
    '换一个前缀；或加 --adopt，已有的原样不动',
  'No publish has left its list of files here': '这里没有发布留下的文件清单',
  'Name the place that was published to, by --out or --to': '用 --out 或 --to 写明发布到了哪里',
}

export const services: Catalog = {
  'The store does not know these credentials, or they do not fit together':
    '对象存储不认这对密钥，或两个配不上',
  'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY': '看看 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY',
  'The store cannot be reached': '连不上对象存储',
  'Check --endpoint and the network; what was sent already is not sent again':
    '看看 --endpoint 和网络；已经发送的不会再发',
  'There is no such bucket': '没有这个桶',
  'Check the name, --endpoint and --region': '看看桶名、--endpoint 和 --region',
  'The store allows these credentials too little': '这对密钥的权限不够',
  'Allow them s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject there':
    '在那里给它 s3:ListBucket、s3:GetObject、s3:PutObject 和 s3:DeleteObject 权限',
  'The session of these credentials has ended': '这对密钥的会话过期了',
  'Take new ones': '换新的',
  'The bucket lies in another region': '桶在别的地区',
  'Name it by --region': '用 --region 写明',
  'The store has refused this ({})': '对象存储拒绝了（{1}）',
  'Try again; what was sent already is not sent again': '再试一次；已经发送的不会再发',
  'This is not what publishing keeps here while it is at work, and would be replaced by it':
    '这不是发布时留在这里的东西，却会被它代替',
  'Move it away, or remove it if it is not yours': '把它移开，没有用就删掉',
  'This place is being published to by {}': '正在往这里发布（{1~}）',
  'Wait until it is done; if it was broken off, what it holds ends at {}':
    '等它做完；如果它已经中断，到 {1} 就会放开',
  'Wait until it is done': '等它做完',
  'No publish has sent this file as it is now, and one of that name is to be sent':
    '这个文件不是发布送来的，或送来后被改过，而现在要发送一个同名的',
  'The search server does not take this key': '搜索服务器不认这把钥匙',
  'Set SEARCH_ADMIN_KEY to a key that may do search, documents.*, indexes.*, settings.* and tasks.get there':
    'SEARCH_ADMIN_KEY 要有 search、documents.*、indexes.*、settings.* 和 tasks.get 的权限',
  'Publish again; what the server has already is not sent again': '再发布一次；服务器已有的不会再发',
  'The search server takes no requests of this size': '搜索服务器不收这么大的请求',
  'Raise its --http-payload-size-limit to 32 MB or more': '把它的 --http-payload-size-limit 调到 32 MB 以上',
  'The search server has no room left': '搜索服务器没有空间了',
  'Free some. {}': '腾出一些空间。{1~}',
  'The index has reached the size that the search server allows': '索引到了搜索服务器允许的上限',
  'Give it more room there': '在那里给它多留些空间',
  'The search server takes no index of this name': '搜索服务器不收这个名字的索引',
  'The search server has failed at {} ({})': '搜索服务器没有做成 {1}（{2}）',
  'What answers there is no Meilisearch (HTTP {})': '那里回答的不是 Meilisearch（HTTP {1}）',
  'Set SEARCH_ADMIN_KEY to name:password of somebody who may write this index there':
    'SEARCH_ADMIN_KEY 要写那里能写这个索引的 用户名:密码',
  'Raise its http.max_content_length to 32 MB or more': '把它的 http.max_content_length 调到 32 MB 以上',
  'What answers there is no OpenSearch (HTTP {})': '那里回答的不是 OpenSearch（HTTP {1}）',
  'The index there was made by something else': '那里的索引不是发布建的',
  'Name another one by SEARCH_INDEX, or remove it there': '用 SEARCH_INDEX 另取一个名字，或把它删掉',
  'SEARCH_INDEX is in small letters there': '那里的 SEARCH_INDEX 只能用小写字母',
  'The search server has refused this ({})': '搜索服务器拒绝了（{1}）',
  'The search server is too slow': '搜索服务器太慢',
  'The search server cannot be reached': '连不上搜索服务器',
  'Check --search': '看看 --search',
  'Check --search and the network. {}': '看看 --search 和网络。{1~}',
  'Publish again; no reader is called twice': '再发布一次；不会重复通知读者',
  'The signing service cannot be reached': '连不上签名服务',
  'Check SIGNING_URL and the network. {}': '看看 SIGNING_URL 和网络。{1~}',
  'The signing service does not take this key': '签名服务不认这把钥匙',
  'Set SIGNING_KEY to the one that it has': 'SIGNING_KEY 要和它那边的一样',
  'The signing service calls no readers': '签名服务没有开通知读者',
  'Set SUBSCRIBE_TEMPLATE there, or no SIGNING_KEY here':
    '在那边设 SUBSCRIBE_TEMPLATE，或这边不设 SIGNING_KEY',
  'The signing service has failed (HTTP {})': '签名服务出错了（HTTP {1}）',
  'What answers there is no signing service': '那里回答的不是签名服务',
  'Check SIGNING_URL': '看看 SIGNING_URL',
}
