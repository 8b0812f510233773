import { readFileSync } from 'node:fs'
import path from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../../../../../src/publishing/formats/text/read-text'
import { splitTitle } from '../../../../../src/publishing/source/title'
import { toHans } from '../../../../../src/script/to-hans'
import { creditLines, outline, titles } from './outline'

const bytes = readFileSync(path.join(__dirname, '../../../../fixtures/text/li-nan.txt'))
const text = bytes.toString('utf8')

const TITLE = '李楠:職責所在 義不容辭'

/** The first characters of each block; the whole of headings and figures. */
const OUTLINE = [
  '# 職責所在 義不容辭',
  'p “爸爸,我好長時間沒看見你了,你什麼時候回來啊?”',
  'p “儘快吧,工作完了就早回去,回去陪你吃飯!”電話這頭的',
  'p 家裡人或許也早已習慣李楠如此繁忙的工作,而李楠更是“善',
  `fig ${TITLE}`,
  'p 加班加點已成習慣。工作期間,經常六點多躺下,七點多便起',
  '# 周密部署,精準施策',
  'p 疫情防控戰役中,作為治安防控組的日常負責人,李楠始終奮',
  `fig ${TITLE}`,
  'p 按照要求,李楠和戰友們組織了各屬地公安機關針對天津市4',
  'p 為了做到這些,李楠常常熬夜,黑眼圈一天比一天重 ,他總',
  'p 同時,為了在最短時間內做好涉疫人員隔離處置工作,李楠也',
  `fig ${TITLE}`,
  'p 在目前疫情防控已經取得階段性勝利的時刻,李楠也絲毫不敢',
  '# 職責所在,義不容辭',
  'p 警察的工作狀態不似電影般精彩,沒有多麼的波瀾壯闊,更多',
  `fig ${TITLE}`,
  'p 家庭中聚少離多的日子是常態,家人都理解,也毋需解釋;工',
  'p 他曾多次提到,疫情防控期間的所有工作都是大家一起完成的',
  'p 他就是這樣不計個人得失,堅定“苟利國家生死以,豈因禍福',
  `fig ${TITLE}`,
]
const CREDITS = ['出品: 《天津政法報》社“津衛青年”新媒體工作室', '撰文: 查旦一', '編輯: 查旦一、小楓']
const SERIES = [
  '【津衛頭條兒】公安河西分局吹響青年集結號',
  '【津衛突擊隊】戰“疫”鬥爭中的法制青春風采',
  '【津衛頭條兒】戰“疫”青春 河東分局青年突擊隊在行動',
  '【津衛突擊隊】特殊的公安青年 特殊的戰疫日記',
  '【津衛新團訊】大疫當前 青年在先 刑偵總隊一支隊團支部成立 戰“疫”青年突擊隊',
  '【津衛新團訊】團旗飄揚在“疫”線',
  '【津衛突擊隊】聞令即動,共克時艱!公安紅橋分局全警戰鬥在疫情防控一線',
  '【津衛突擊隊】向難而行,戰“疫”到底 河北分局青年文明號在行動',
  '【津衛突擊隊】打贏這場戰“疫”,我們上!',
  '【津衛頭條兒】共同戰“疫”,濱海公安青年在行動',
]

const starts = (lines: string[]): string[] =>
  lines.map(line => (line.startsWith('p ') ? Array.from(line).slice(0, 29).join('') : line))

describe('the seed article', () => {
  const { draft, encoding, layout, charactersIn, charactersPlaced, leftOut } = readText(bytes, 'li-nan.txt')

  it('has its tag and title, the title with subject and headline', () => {
    expect(draft.tag).toBe('津衛新青年')
    expect(draft.title).toBe(TITLE)
    expect(splitTitle(draft.title)).toEqual({ subject: '李楠', headline: '職責所在 義不容辭' })
  })

  it('has three headings, thirteen paragraphs and five figures in their order', () => {
    expect(starts(outline(draft))).toEqual(OUTLINE)
  })

  it('has its credits, roles and names closed up', () => {
    expect(creditLines(draft)).toEqual(CREDITS)
  })

  it('has the ten other instalments', () => {
    expect(titles(draft.series)).toEqual(SERIES)
    expect(draft.related).toEqual([])
  })

  it('says what was left out, and why', () => {
    expect(leftOut).toEqual([
      { line: 3, text: '【津衛新青年】李楠:職責所在 義不容辭', reason: 'the title again' },
      {
        line: 73,
        text: '【津卫新青年】李楠:职责所在 义不容辞',
        reason: "the article's own entry in the series list",
      },
      { line: 76, text: '分享到:', reason: 'share marker' },
      { line: 79, text: '相關文章:', reason: 'related-articles marker' },
    ])
    expect({ encoding, layout }).toEqual({
      encoding: 'UTF-8',
      layout: 'spaced: blank lines stand between all lines',
    })
    expect(charactersIn).toBe(text.replace(/\s/g, '').length)
    expect(charactersIn - charactersPlaced).toBe(18 + 18 + 4 + 5)
  })
})

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '\u3000\u3000')
const broken = (lines: string): string => lines.replace(/.{40}(?=.)/g, '$&\n')

describe('the seed article in other guises', () => {
  it.each([
    ['GB18030', iconv.encode(text, 'gb18030'), 'GB18030'],
    ['UTF-16 little endian', iconv.encode(text, 'utf-16le', { addBOM: true }), 'UTF-16LE'],
    ['UTF-16 big endian', iconv.encode(text, 'utf-16be', { addBOM: true }), 'UTF-16BE'],
    ['UTF-16 without its mark', iconv.encode(text, 'utf-16le', { addBOM: false }), 'UTF-16LE'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n')), 'UTF-8'],
    ['CR', Buffer.from(text.replaceAll('\n', '\r')), 'UTF-8'],
    ['no blank lines', Buffer.from(text.replace(/\n+/g, '\n')), 'UTF-8'],
    ['broken at forty characters', Buffer.from(broken(text)), 'UTF-8'],
    [
      'broken at forty characters, indents part the paragraphs',
      Buffer.from(broken(indented(text)).replace(/\n+/g, '\n')),
      'UTF-8',
    ],
    [
      'broken at forty characters, behind a margin',
      Buffer.from(broken(text).replace(/^/gm, '    ')),
      'UTF-8',
    ],
    ['indented by full-width blanks', Buffer.from(indented(text)), 'UTF-8'],
  ])('%s', (_, guise, encoding) => {
    const read = readText(guise, 'li-nan.txt')
    expect(read.encoding).toBe(encoding)
    expect(read.draft.tag).toBe('津衛新青年')
    expect(read.draft.title).toBe(TITLE)
    expect(starts(outline(read.draft))).toEqual(OUTLINE)
    expect(creditLines(read.draft)).toEqual(CREDITS)
    expect(titles(read.draft.series)).toEqual(SERIES)
  })

  it('in simplified characters throughout', () => {
    const { draft } = readText(Buffer.from(toHans(text)), 'li-nan.txt')
    expect(draft.title).toBe('李楠:职责所在 义不容辞')
    expect(outline(draft).map(line => line.split(' ')[0])).toEqual(OUTLINE.map(line => line.split(' ')[0]))
    expect(creditLines(draft)).toEqual([
      '出品: 《天津政法报》社“津卫青年”新媒体工作室',
      '撰文: 查旦一',
      '编辑: 查旦一、小枫',
    ])
    expect(draft.series).toHaveLength(10)
  })

  it('with full-width punctuation', () => {
    const full = text.replace(/[:,!?;|]/g, mark => String.fromCharCode(mark.charCodeAt(0) + 0xfee0))
    const { draft } = readText(Buffer.from(full), 'li-nan.txt')
    expect(draft.title).toBe('李楠：職責所在 義不容辭')
    expect(outline(draft).map(line => line.split(' ')[0])).toEqual(OUTLINE.map(line => line.split(' ')[0]))
    expect(creditLines(draft)).toEqual(CREDITS)
  })
})
