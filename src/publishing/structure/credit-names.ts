/** Names as typesetters write them: aligned with spaces, parted by all kinds of marks. */

const SEPARATOR = /[、，,；;/／|｜丨&＆]|(?<=\s)(?:和|与|與)(?=\s)/u
const ORGANISATION =
  /(?:社|室|部|报|報|网|網|局|院|中心|公司|台|臺|组|組|团|團|队|隊|会|會|馆|館|校|学院|學院|大学|大學|工作坊|编辑部|編輯部|频道|頻道|杂志|雜誌|出版|日报|晚报|周刊|週刊|客户端|公众号|青年|传媒|傳媒|委|处|處|科|所|站|系|班|店)$/u

/**
 * The names of a credit. `查旦一、小 楓` → 查旦一, 小楓: single characters parted by blanks are one name of two.
 * Names of other scripts keep their blanks.
 */
export function splitNames(text: string): string[] {
  return text
    .split(SEPARATOR)
    .flatMap(closeUp)
    .filter(name => name !== '')
}

function closeUp(part: string): string[] {
  const words = part.trim().split(/\s+/)
  if (words.length === 1 || words.some(word => !/^\p{Script=Han}/u.test(word))) return [words.join(' ')]
  const names: string[] = []
  let half = ''
  for (const word of words) {
    const single = Array.from(word).length === 1
    if (half && single) {
      names.push(half + word)
      half = ''
    } else if (single) half = word
    else {
      names.push(half + word)
      half = ''
    }
  }
  if (half) names.push(half)
  return names
}

/** Whether a text reads as a person or an organisation, not as words of a sentence. */
export function isName(text: string): boolean {
  if (!text || Array.from(text).length > 30 || /[。！？!?，；：:]/.test(text)) return false
  const bare = text.replace(/[（(][^（）()]*[)）]/gu, '')
  return (
    /^[\p{Script=Han}·•]{2,4}$/u.test(bare) ||
    /^[\p{Script=Han}]{1,7}[·•][\p{Script=Han}·•]{1,12}$/u.test(bare) ||
    /^[\p{Script=Latin}][\p{Script=Latin}\d .'’_-]{0,28}$/u.test(bare) ||
    /^[@＠]/.test(bare) ||
    /[《“]/.test(bare) ||
    ORGANISATION.test(bare)
  )
}
