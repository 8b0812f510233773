/** Credit lines: 撰 文 | 查旦一 · 文/图 某某 · 某社 出品. */
import type { Credit } from '../../model/schema'
import { foldText } from '../source/title'
import { parseDate } from './dates'
import { isName, splitNames } from './credit-names'

/** Roles in simplified script, as desks write them. */
const ROLES = new Set(
  `撰文 文 文字 文案 图 图片 图文 文图 供图 作者 原作者 记者 本报记者 本刊记者 见习记者 通讯员 特约记者 特约撰稿 撰稿 供稿 采写 采访 报道 整理 口述 讲述
  编辑 责编 责任编辑 执行编辑 值班编辑 美编 美术编辑 新媒体编辑 微信编辑 本期编辑 编审 编校 主编 执行主编 副主编 总编辑 总编
  摄影 摄像 拍摄 剪辑 视频 音频 朗读 播音 主播 配音 插画 插图 绘图 制图 海报 漫画 题字 排版 美术 设计 版式 制作 后期 动画
  来源 稿源 文章来源 图片来源 文字来源 素材来源 内容来源 信息来源 资料来源 来源单位
  出品 出品人 联合出品 荣誉出品 监制 总监制 审核 审校 审稿 初审 复审 终审 校对 核校 策划 总策划 统筹 执行 运营 导演 编导 脚本 翻译 译 译者 校译 顾问 指导 支持 主办 承办 协办 单位 发布`.split(
    /\s+/,
  ),
)
/** Roles that may follow the names: 某工作室 出品. */
const TRAILING =
  // eslint-disable-next-line redos/no-vulnerable -- lines of at most LONGEST characters
  /^(.+?)(\s*)(联合出品|聯合出品|荣誉出品|榮譽出品|出品|供稿|供图|供圖|摄影|攝影|摄|攝|制作|製作|监制|監製|编辑|編輯|整理|报道|報道|報導|撰文|文|图|圖)$/su

/** A role with the blanks that align it taken out, if it is one; 文/图 and 撰文、摄影 are roles in one. */
export function asRole(text: string): string | undefined {
  const parts = text.split(/[/／、&＆+·]|和/u).map(part => part.replace(/\s+/g, ''))
  if (parts.some(part => !part || !ROLES.has(foldText(part)))) return undefined
  return parts.length === 1 ? parts[0] : text.replace(/\s+/g, '')
}

/** Longer lines are prose; the patterns below are for short ones. */
const LONGEST = 120

export interface CreditLine {
  credits: Credit[]
  date?: string | undefined
  /** The date as the line writes it. */
  dateText?: string | undefined
}

/**
 * Read a line that holds credits and nothing else.
 *
 * @param anywhere false where the line stands before or after the text proper, so that loose forms (a role
 * parted by a space only, a role after the names, any name) are credits too; true within the text, where only
 * a role, a mark and real names are
 */
export function parseCredits(text: string, anywhere: boolean): CreditLine | undefined {
  if (text.length > LONGEST || text.includes('\n')) return undefined
  // eslint-disable-next-line redos/no-vulnerable -- lines of at most LONGEST characters
  const line = text.replace(/^[（(【[［]\s*(.*?)\s*[)）】\]］]$/su, '$1')
  const several = parseSeveral(line, anywhere)
  if (several) return several
  const single = parseOne(line, anywhere)
  if (single) return { credits: [single] }
  const spaced = anywhere ? undefined : parseSpaced(line)
  return spaced && { credits: spaced }
}

function parseOne(text: string, anywhere: boolean): Credit | undefined {
  const separated = splitRole(text)
  if (separated) return creditOf(separated.role, separated.names, anywhere)
  if (anywhere) return undefined
  const trailing = TRAILING.exec(text)
  if (trailing) {
    const [, names = '', gap = '', role = ''] = trailing
    const parted = /[/／|｜]$/.test(names)
    const product = role.endsWith('出品')
    if (gap || parted || product) return creditOf(role, names.replace(/[/／|｜]$/, ''), !product || !gap)
  }
  return undefined
}

/** `通讯员 某某 记者 某某`: roles and names with nothing but blanks between them. */
function parseSpaced(text: string): Credit[] | undefined {
  const words = text.split(/\s+/)
  const parts: { role: string; names: string[] }[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const split = word.length === 1 ? asRole(word + (words[at + 1] ?? '')) : undefined
    const role = split ?? asRole(word)
    if (role) parts.push({ role, names: [] })
    else parts.at(-1)?.names.push(word)
    if (split) at += 1
    if (parts.length === 0) return undefined
  }
  const credits = parts.flatMap(({ role, names }) => creditOf(role, names.join(' '), true) ?? [])
  return credits.length === parts.length ? credits : undefined
}

/**
 * The last mark that leaves a role before it: in 文/图：某某 that is the colon. A role of two, as in 文/图 某某,
 * needs no other mark than its own.
 */
function splitRole(text: string): { role: string; names: string } | undefined {
  // eslint-disable-next-line redos/no-vulnerable -- lines of at most LONGEST characters
  const double = /^(\S+[/／、&＆]\S+)\s+(\S.*)$/su.exec(text)
  const doubleRole = double && asRole(double[1] ?? '')
  if (doubleRole) return { role: doubleRole, names: double[2] ?? '' }
  const marks = [...text.matchAll(/[|｜丨︱│:：/／•·]/gu)].reverse()
  for (const mark of marks) {
    const role = asRole(text.slice(0, mark.index).trim())
    const names = text.slice(mark.index + mark[0].length).trim()
    if (role && names) return { role, names }
  }
  return undefined
}

function creditOf(role: string, text: string, strict: boolean): Credit | undefined {
  const names = splitNames(text)
  const whole = text.replace(/\s+/g, ' ').trim()
  if (names.length === 0 || /[。！？!?；]|[，,].{12}/u.test(whole)) return undefined
  const good = names.every(name => (strict ? isName(name) : Array.from(name).length <= 40))
  return good ? { role: role.replace(/\s+/g, ''), names } : undefined
}

/** What begins a credit, 来源：, or a date of figures. */
const BEGINS = /^(?:[^\s\d]\S{0,5}\s?[|｜丨:：/／]|\d{4}[-/.年])/u

/** Parts a line where blanks are wide, before what begins a credit or a date, and between a figure and words. */
function splitFields(text: string): string[] {
  const [first = '', ...rest] = text.split(/(\s+)/u)
  const fields = [first]
  for (let at = 0; at < rest.length; at += 2) {
    const [gap = '', word = '', ...ahead] = rest.slice(at, at + 4)
    const field = fields.pop() ?? ''
    const isParted =
      gap.length > 1 ||
      BEGINS.test(word + ahead.join('')) ||
      (/\d$/.test(field) && /^\p{Script=Han}/u.test(word))
    fields.push(...(isParted ? [field, word] : [field + gap + word]))
  }
  return fields
}

/** `2020-03-05 10:00 来源：某网 作者：某某`: parts set side by side, each a credit or a date. */
function parseSeveral(text: string, anywhere: boolean): CreditLine | undefined {
  const parts = splitFields(text)
  if (parts.length < 2) return undefined
  const line: CreditLine = { credits: [] }
  for (const part of parts) {
    const date = parseDate(part)
    const credit = date ? undefined : parseOne(part, anywhere)
    if (date) Object.assign(line, { date, dateText: part })
    else if (credit) line.credits.push(credit)
    else return undefined
  }
  return line
}
