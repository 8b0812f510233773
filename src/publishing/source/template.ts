/** What `npm run new` writes where an article's own words are to stand. */
import type { Problem } from '../errors'

export const TEMPLATES = {
  traditional: { title: '人物:標題', heading: '小標題', text: '正文從這裡開始。', alt: '圖上有什麼' },
  simplified: { title: '人物：标题', heading: '小标题', text: '正文从这里开始。', alt: '图上有什么' },
} as const

/** A line of a source that is the template's own: its title, a heading, a paragraph, a figure. */
const LINES = new Set(
  Object.values(TEMPLATES).flatMap(({ title, heading, text, alt }) => [
    `title: ${title}`,
    `## ${heading}`,
    text,
    `![${alt}]()`,
  ]),
)

/** @returns the lines that nobody has written yet */
export const placeholders = (text: string, file: string): Problem[] =>
  text.split(/\r?\n/).flatMap((line, at) =>
    LINES.has(line.trim().replaceAll('"', ''))
      ? {
          file,
          line: at + 1,
          message: 'This is what npm run new has put here',
          mend: 'Write the text, or remove the line',
        }
      : [],
  )
