/** Half-width marks in Chinese sentences, as typed with the wrong keyboard: 天亮了,他走了. */
import { type Passage, type Remark, remarkOn } from './finding'

const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
])
/** Between characters, or at the end of what characters begin. A colon may part a subject from its headline. */
const MARK = /(?<=\p{Script=Han}|[”」》）])[,;?!](?=\p{Script=Han}|[“「《（]|$)/gu

/** Fields hold names and titles as their owners write them: only the text is looked at. */
export const halfWidthMarks = (passages: readonly Passage[]): Remark[] =>
  passages
    .filter(({ of }) => typeof of === 'number')
    .flatMap(passage =>
      [...passage.text.matchAll(MARK)].map(({ index, 0: mark }) => {
        return remarkOnMark(passage, index, {
          message: `A half-width ${mark} stands among Chinese characters`,
          instead: FULL_WIDTH.get(mark) ?? mark,
        })
      }),
    )

/** A suggestion to write one mark in the place of another. */
export const remarkOnMark = (
  passage: Passage,
  at: number,
  { message, instead }: { message: string; instead: string },
): Remark =>
  remarkOn(passage, at, 1, {
    kind: 'punctuation',
    severity: 'note',
    message,
    mend: `Write ${instead}`,
    instead,
  })
