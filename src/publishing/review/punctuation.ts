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
        const instead = FULL_WIDTH.get(mark) ?? mark
        return remarkOn(passage, index, mark.length, {
          kind: 'punctuation',
          severity: 'note',
          message: `A half-width ${mark} stands among Chinese characters`,
          mend: `Write ${instead}`,
          instead,
        })
      }),
    )
