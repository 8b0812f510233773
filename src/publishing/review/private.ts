/** Numbers that should not be public: mobile telephones, identity cards, bank cards. */
import { type Passage, type Remark, remarkOn } from './finding'

/** Digits in a row, parted by single blanks or hyphens at most, that no letter or digit touches. */
const NUMBER = /(?<![\w.])\+?\d(?:[ -]?\d){9,20}[Xx]?(?![\w.]{0,30}\d|[A-Za-z])/gu

/** GB 11643: weights of the first 17 digits, and the last character by the sum's rest of 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** An identity card of the mainland: region, date of birth, serial number, check character. */
function isIdentityNumber(text: string): boolean {
  const match = /^[1-9]\d{5}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/.exec(text.toUpperCase())
  if (!match) return false
  const [, year, month, day] = match.map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  const isDate = date.getUTCMonth() + 1 === month && date.getUTCDate() === day
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0)
  return isDate && CHECKS.charAt(sum % 11) === text.charAt(17).toUpperCase()
}

/** A bank card: ISO/IEC 7812 number of a payment network, 16 to 19 digits, right by Luhn's check. */
function isCardNumber(text: string): boolean {
  if (!/^[3-6]\d{15,18}$/.test(text)) return false
  const sum = [...text].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** A mobile telephone of the mainland, with the country's code or without. */
const isMobileNumber = (text: string): boolean => /^(?:\+?86)?1[3-9]\d{9}$/.test(text)

export const privateNumbers = (passages: readonly Passage[]): Remark[] =>
  passages.flatMap(passage =>
    [...passage.text.matchAll(NUMBER)].flatMap(({ index, 0: written }) => {
      const digits = written.replace(/[ -]/g, '')
      const found = (message: string): Remark =>
        remarkOn(passage, index, written.length, {
          kind: 'private',
          severity: 'warning',
          message,
          mend: 'Remove it, or leave only its last digits, unless it is meant for the public',
        })
      if (isIdentityNumber(digits)) return found(`This is the number of an identity card: ${masked(written)}`)
      if (isCardNumber(digits)) return found(`This is the number of a bank card: ${masked(written)}`)
      return isMobileNumber(digits) ? found(`This looks like a mobile telephone: ${masked(written)}`) : []
    }),
  )

/** A report is passed on: it must not repeat the number. */
const masked = (written: string): string => `${written.slice(0, 3)}…${written.slice(-2)}`
