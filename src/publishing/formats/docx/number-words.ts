/** Numbers as Word writes them before a paragraph (ECMA-376 part 1, 17.18.59, ST_NumberFormat). */

const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_HANT = '零壹貳參肆伍陸柒捌玖'

/** 21 → 二十一, 123 → 一百二十三; 10 is 十, not 一十. */
function counted(number: number, digits: string, units: string): string {
  if (number < 1 || number > 9_999) return String(number)
  let words = ''
  let hasGap = false
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(number / 10 ** power) % 10
    if (digit === 0) hasGap = words !== ''
    else {
      words += `${hasGap ? (digits === DIGITS ? '零' : (digits[0] ?? '')) : ''}${digits[digit] ?? ''}${units[power - 1] ?? ''}`
      hasGap = false
    }
  }
  return digits === DIGITS ? words.replace(/^一十/, '十') : words
}

const counting = (number: number): string => counted(number, DIGITS, '十百千')
const oneOf =
  (characters: string) =>
  (number: number): string =>
    Array.from(characters)[number - 1] ?? String(number)

const ROMAN = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1].map(
  (value, at) => [value, 'M CM D CD C XC L XL X IX V IV I'.split(' ')[at] ?? ''] as const,
)

/** What Roman numbers, and letters that are repeated, can say: a larger one would be as long as it is large. */
const LARGEST = 3_999
const canBeSaid = (number: number): boolean => number >= 1 && number <= LARGEST

function roman(number: number): string {
  if (!canBeSaid(number)) return String(number)
  let rest = number
  let words = ''
  for (const [value, letters] of ROMAN) {
    words += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return words
}

/** 1 → A, 27 → AA, as Word repeats letters. */
const letters = (number: number): string =>
  canBeSaid(number)
    ? String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
    : String(number)

const FORMATS: ReadonlyMap<string, (number: number) => string> = new Map<string, (number: number) => string>([
  ...['chineseCounting', 'chineseCountingThousand', 'japaneseCounting', 'taiwaneseCounting'].map(
    name => [name, counting] as const,
  ),
  ['taiwaneseCountingThousand', counting],
  ['ideographDigital', number => Array.from(String(number), digit => DIGITS[Number(digit)] ?? '').join('')],
  [
    'japaneseDigitalTenThousand',
    number => Array.from(String(number), digit => DIGITS[Number(digit)] ?? '').join(''),
  ],
  ['chineseLegalSimplified', number => counted(number, LEGAL, '拾佰仟')],
  ['ideographLegalTraditional', number => counted(number, LEGAL_HANT, '拾佰仟')],
  ['ideographTraditional', oneOf('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', oneOf('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographEnclosedCircle', oneOf('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉')],
  ['decimalEnclosedCircle', oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')],
  ['decimalEnclosedCircleChinese', oneOf('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')],
  ['decimalZero', number => String(number).padStart(2, '0')],
  ['upperRoman', roman],
  ['lowerRoman', number => roman(number).toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', number => letters(number).toLowerCase()],
])

/** A number in one of Word's formats; in figures where the format has no words for it. */
export const inFormat = (number: number, format: string): string =>
  FORMATS.get(format)?.(number) ?? String(number)
