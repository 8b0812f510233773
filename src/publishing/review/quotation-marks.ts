/** Quotation marks: straight ones in Chinese text, and two kinds in one article. */
import type { Script } from '../../model/schema'
import type { Passage, Remark } from './finding'
import { remarkOnMark } from './punctuation'

/** Outer and inner ones: GB/T 15834 has the curved, Taiwan's 重訂標點符號手冊 the cornered. */
const CURVED = '“”‘’'
const CORNERED = '「」『』'
/**
 * Suggestions for the text of one article. Its own kind is the one that it uses most; where it uses none, or both alike,
 * that of its script.
 */
export function quotationMarks(passages: readonly Passage[], script: Script): Remark[] {
  const texts = passages.filter(({ of }) => typeof of === 'number')
  const count = (marks: RegExp): number =>
    texts.reduce((all, { text }) => all + (text.match(marks)?.length ?? 0), 0)
  const [curved, cornered] = [count(/[“”]/g), count(/[「」]/g)]
  const isCornered = curved === cornered ? script !== 'zh-Hans' : cornered > curved
  const [own, other]: [string, string] = isCornered ? [CORNERED, CURVED] : [CURVED, CORNERED]
  return texts.flatMap(passage => [
    ...straightOnes(passage, own),
    ...(curved > 0 && cornered > 0 ? otherOnes(passage, own, other) : []),
  ])
}

/** In pairs alone, for one by itself may be an inch; and not around what is quoted in a text without Chinese. */
function straightOnes(passage: Passage, [opening = '', closing = '']: string): Remark[] {
  const marks = [...passage.text.matchAll(/"/g)]
  if (marks.length % 2 === 1 || !/\p{Script=Han}/u.test(passage.text)) return []
  return marks.map(({ index }, at) =>
    remarkOnMark(passage, index, {
      message: 'A straight " stands in Chinese text',
      instead: at % 2 === 0 ? opening : closing,
    }),
  )
}

const otherOnes = (passage: Passage, own: string, other: string): Remark[] =>
  marksOf(passage.text, other).map(({ index, 0: mark }) =>
    remarkOnMark(passage, index, {
      message: `Quotation marks are of two kinds here: ${mark} is the rarer one`,
      instead: own[other.indexOf(mark)] ?? mark,
    }),
  )

/** ’ that nothing opens is an apostrophe. */
function marksOf(text: string, kind: string): RegExpExecArray[] {
  let isOpen = false
  return [...text.matchAll(/[“”‘’「」『』]/g)].filter(({ 0: mark }) => {
    if (mark === '’' && !isOpen) return false
    if (mark === '‘' || mark === '’') isOpen = mark === '‘'
    return kind.includes(mark)
  })
}
