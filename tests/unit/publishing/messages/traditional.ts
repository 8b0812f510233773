/** The simplified catalog in traditional script, as `traditional.json` keeps it. */
import type { Catalog, Messages } from '../../../../src/publishing/messages/translator'
import { prepare } from '../../../../src/publishing/script'

/** What has another name where traditional script is written, by its simplified one; the longer stand first. */
const OTHER_NAMES: readonly (readonly [string, string])[] = [
  ['文本文件', '文字档'],
  ['纯文本', '纯文字'],
  ['文档', '文件'],
  ['连字符', '连字号'],
  ['小程序', '小程式'],
  ['对象', '物件'],
  ['运行', '执行'],
  ['数组', '阵列'],
  ['信息', '资讯'],
  ['消息', '讯息'],
  ['软件', '软体'],
  ['打印', '列印'],
  ['搜索', '搜寻'],
  ['矢量图', '向量图'],
  ['页眉页脚', '页首页尾'],
  ['列表', '清单'],
  ['字段', '栏位'],
  ['生成', '产生'],
  ['点赞', '按赞'],
  ['邮箱', '电邮'],
  ['密钥', '金钥'],
  ['图标', '图示'],
  ['文件夹', '资料夹'],
  ['文件名', '档名'],
  ['文件', '档案'],
  ['默认', '预设'],
  ['服务器', '伺服器'],
  ['网络', '网路'],
  ['端口', '连接埠'],
  ['链接', '连结'],
  ['字节', '位元组'],
  ['字符', '字元'],
  ['内存', '记忆体'],
  ['磁盘', '磁碟'],
  ['存储', '储存'],
  ['保存', '储存'],
  ['程序', '程式'],
  ['脚本', '指令码'],
  ['视频', '影片'],
  ['音频', '音讯'],
  ['导入', '汇入'],
  ['导出', '汇出'],
  ['缩进', '缩排'],
  ['通配符', '万用字元'],
  ['制表符', '定位字元'],
  ['代码仓库', '程式码仓库'],
  ['代码块', '程式码区块'],
  ['代码', '程式码'],
  ['会话', '工作阶段'],
  ['环境变量', '环境变数'],
  ['批注', '注解'],
  ['进程', '处理程序'],
  ['压缩包', '压缩档'],
  ['全角', '全形'],
  ['半角', '半形'],
  ['手机号', '手机号码'],
  ['身份证号', '身分证号'],
  ['刷新', '重新整理'],
  ['控件', '控制项'],
]

/** Examples, which are in the script that they are of. */
const EXAMPLES = /\{text: [^}]+\}|津ICP备\d+号-1|津公网安备\d+号|\*\*粗\*\*|<ruby>.+<\/ruby>/

const convert = prepare({ from: 'zh-Hans', to: 'zh-Hant-TW' })

const traditional = (text: string): string =>
  text
    .split(new RegExp(`(${EXAMPLES.source})`))
    .map((part, at) => (at % 2 === 1 ? part : convert(renamed(part)).text))
    .join('')
    .replaceAll('“', '「')
    .replaceAll('”', '」')

const renamed = (text: string): string =>
  text.replace(NAMED, name => OTHER_NAMES.find(([one]) => one === name)?.[1] ?? name)

const NAMED = new RegExp(OTHER_NAMES.map(([name]) => name).join('|'), 'g')

const catalog = (simplified: Catalog): Catalog =>
  Object.fromEntries(Object.entries(simplified).map(([english, chinese]) => [english, traditional(chinese)]))

export const traditionalOf = ({ sentences, phrases }: Messages): Messages => ({
  sentences: catalog(sentences),
  phrases: catalog(phrases),
})
