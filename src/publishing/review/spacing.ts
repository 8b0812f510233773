/** Blanks beside full-width marks, and marks set twice. */
import { type Passage, type Remark, remarkOn } from './finding'

const OPENING = '“‘「『（《〈【'
const CLOSING = '”’」』）》〉】'
const STOPS = '，。！？；：、'
const FAULT = new RegExp(
  [
    `(?<=[${OPENING}])[ \\u3000]+`,
    `(?<=[\\p{Script=Han}${STOPS}${CLOSING}])[ \\u3000]+(?=[${STOPS}${CLOSING}])`,
    `(?<=[${STOPS}])[ \\u3000]+(?=[\\p{Script=Han}${OPENING}])`,
    `([，。；：、])\\1+`,
  ].join('|'),
  'gu',
)

export const spacingFaults = (passages: readonly Passage[]): Remark[] =>
  passages.flatMap(passage =>
    [...passage.text.matchAll(FAULT)].map(({ index, 0: fault, 1: doubled }) => {
      const around = passage.text.slice(Math.max(0, index - 4), index + fault.length + 4)
      return remarkOn(passage, index, fault.length, {
        kind: 'spacing',
        severity: 'warning',
        message: doubled
          ? `The mark ${doubled} stands twice: “${around}”`
          : `A blank stands beside a full-width mark: “${around}”`,
        instead: doubled ?? '',
        mend: doubled ? `Leave one ${doubled}, or write …… for an ellipsis` : 'Remove the blank',
      })
    }),
  )
