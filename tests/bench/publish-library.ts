/** Generated libraries: the same number of articles gives the same files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Instalments of a series. */
const PER_SERIES = 250
/** Characters of an article, about: a column of two or three minutes. */
const LENGTH = 900

/** Numbers from 0 to 1 that look random and are the same each time: a linear congruence, by Numerical Recipes. */
function dice(): () => number {
  let state = 20_261_125
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
}

/** @param folder content root to be filled */
export function generateLibrary(folder: string, articles: number): void {
  const text = readFileSync(path.join(__dirname, '../fixtures/text/li-nan.txt'), 'utf8')
  const sentences = text.match(/\p{Script=Han}[^。！？\n]{8,80}[。！？]/gu) ?? []
  const roll = dice()
  const sentence = (): string => sentences[Math.floor(roll() * sentences.length)] ?? ''
  for (let number = 0; number < articles; number++) {
    const series = `series-${Math.floor(number / PER_SERIES)}`
    if (number % PER_SERIES === 0) {
      mkdirSync(path.join(folder, series), { recursive: true })
      writeFileSync(
        path.join(folder, series, 'series.yaml'),
        `title: 第${number / PER_SERIES + 1}個專欄\nscript: zh-Hant-TW\ntags: [專欄]\n`,
      )
    }
    const paragraphs: string[] = []
    for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? LENGTH)
      paragraphs.push(sentence() + String.fromCodePoint(0x4e00 + Math.floor(roll() * 20_000)) + sentence())
    writeFileSync(
      path.join(folder, series, `n${number}.md`),
      `---\nid: n${number}\ntitle: 第${number + 1}期\norder: ${number}\nscript: zh-Hant-TW\n---\n\n${paragraphs.join('\n\n')}\n`,
    )
  }
}
