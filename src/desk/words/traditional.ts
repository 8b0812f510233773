/** The desk's own words as they are written in Taiwan. What editors write never comes here. */
import { Converter, CustomConverter } from 'opencc-js/cn2t'

/** Where a desk in Taiwan says it otherwise than the converter, which has converted it before. */
const OWN: [converted: string, said: string][] = [
  ['釋出', '發布'],
  ['臺', '台'],
  ['編輯臺', '編輯檯'],
  ['簡體', '简体'],
  ['打開', '開啟'],
  ['批註', '註解'],
  ['修訂', '追蹤修訂'],
  ['復制', '複製'],
  ['二維碼', ' QR 碼'],
  ['撤銷', '復原'],
  ['音影片', '影音'],
  ['音訊', '聲音'],
  ['地址', '網址'],
  ['圖注', '圖註'],
  ['加一行', '加一列'],
  ['加一行署名', '加一行署名'],
  ['加一列', '加一欄'],
  ['去一行', '去一列'],
  ['去一列', '去一欄'],
  ['“', '「'],
  ['”', '」'],
]

const toTaiwan = Converter({ from: 'cn', to: 'twp' })
const toOwn = CustomConverter(OWN)
const convert = (text: string): string => toOwn(toTaiwan(text))

/** Stands for what is put into a text: no dictionary knows it. */
const PLACE = 0xe000

/** Words in simplified script, however deep they lie; what is put into them stays as it is. */
export function traditional<Words>(words: Words): Words {
  if (typeof words === 'string') return convert(words) as Words
  if (typeof words === 'function') return converted(words as unknown as Say) as Words
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, traditional(word)])) as Words
}

type Say = (...put: unknown[]) => string

const converted =
  (say: Say): Say =>
  (...put) => {
    const places = put.map((one, at) => (typeof one === 'string' ? String.fromCharCode(PLACE + at) : one))
    return convert(say(...places)).replace(/[\ue000-\ue0ff]/g, place =>
      String(put[place.charCodeAt(0) - PLACE]),
    )
  }
