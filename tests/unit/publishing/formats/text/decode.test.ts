import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../../src/publishing/formats/text/decode'

const SIMPLIFIED = '渡口的灯还亮着，周小满把缆绳解开，听见对岸有人喊她的名字。'
const TRADITIONAL = '渡口的燈還亮著，週小滿把纜繩解開，聽見對岸有人喊她的名字。'

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(SIMPLIFIED), 'UTF-8', SIMPLIFIED],
    ['plain ASCII', Buffer.from('The ferry'), 'UTF-8', 'The ferry'],
    ['GB18030', iconv.encode(SIMPLIFIED, 'gb18030'), 'GB18030', SIMPLIFIED],
    ['traditional text in GB18030', iconv.encode(TRADITIONAL, 'gb18030'), 'GB18030', TRADITIONAL],
    [
      'GB18030 with a four-byte character',
      iconv.encode(`${SIMPLIFIED}𠮷`, 'gb18030'),
      'GB18030',
      `${SIMPLIFIED}𠮷`,
    ],
    ['Big5', iconv.encode(TRADITIONAL, 'big5'), 'Big5', TRADITIONAL],
    ['UTF-16', iconv.encode(TRADITIONAL, 'utf-16le', { addBOM: true }), 'UTF-16LE', TRADITIONAL],
  ])('%s', (_, bytes, encoding, text) => {
    expect(decodeText(bytes, 'a.txt')).toEqual({ encoding, text })
  })

  it('takes valid UTF-8 for that whatever a label in the text says', () => {
    const labelled = '<meta charset="gbk"><p>落日与孤舟</p>'
    expect(decodeText(Buffer.from(labelled), 'a.txt')).toEqual({ encoding: 'UTF-8', text: labelled })
  })
})

describe('text that is damaged is an error, with the line and the mend', () => {
  const utf8AsGbk = iconv.decode(Buffer.from(TRADITIONAL), 'gbk').replaceAll('\ufffd', '')
  it.each([
    ['UTF-8 once read as GBK', Buffer.from(`标题\n\n娓″彛鐨勭伅杩樹寒鐫€`), /^a\.txt:3: .*mojibake/],
    [
      'UTF-8 once read as GBK, odd bytes lost',
      Buffer.from(`渡口\n\n${utf8AsGbk}`),
      /^a\.txt(?::3)?: .*mojibake/,
    ],
    [
      'UTF-8 once read as Latin-1',
      Buffer.from(`渡口\n\n${iconv.decode(Buffer.from(SIMPLIFIED), 'latin1')}`),
      /^a\.txt:3: .*mojibake/,
    ],
    [
      'GBK once read as Latin-1',
      Buffer.from(`渡口\n\n${iconv.decode(iconv.encode(SIMPLIFIED, 'gbk'), 'latin1')}`),
      /^a\.txt:3: .*mojibake/,
    ],
    ['the trace of replacement marks in GBK', Buffer.from('渡口\n锟斤拷锟斤拷船'), /^a\.txt:2: .*mojibake/],
    ['replacement marks', Buffer.from('渡口\n\n船慢慢靠\ufffd岸'), /^a\.txt:3: Characters were lost/],
    ['question marks for characters', Buffer.from('渡口\n??????,?????'), /^a\.txt:2: Characters were lost/],
    [
      'a wrong byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode(SIMPLIFIED, 'gbk')]),
      /byte order mark says UTF-8/,
    ],
    [
      'Japanese in Shift JIS',
      iconv.encode(
        '渡し場の灯はまだ明るく、彼女は綱を解いた。向こう岸から名前を呼ぶ声が聞こえる。',
        'shift_jis',
      ),
      /neither UTF-8 nor GB18030 nor Big5/,
    ],
    ['an empty file', Buffer.alloc(0), /The file is empty/],
    [
      'a program',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0xff, 0xfe, 0]),
      /not a text file/,
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(message)
  })

  it('lets accented words, question marks and rare names pass', () => {
    for (const text of [
      '渡口的 café 与 Zoë',
      '真的？？？真的???',
      '龑、喆、堃、淼四个人上了船，一路没有说话，只看水。',
    ]) {
      expect(decodeText(Buffer.from(text), 'a.txt').text).toBe(text)
    }
  })
})
