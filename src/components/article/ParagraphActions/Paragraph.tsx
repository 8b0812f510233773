import { useContext } from 'react'
import type { Mark } from '../../../state/mine/use-marks'
import { useWords } from '../../../state/variant'
import type { Inline } from '../../../model/schema'
import { plainText } from '../../../model/values'
import { TapText } from '../../../primitives/TapText'
import { Inlines } from '../Inlines'
import { PassagesContext } from './context'
import { markRuns } from './mark-runs'
import { ParagraphBox } from './ParagraphBox'

interface ParagraphProps {
  /** Index among the article's blocks. */
  block: number
  /** Its number among the paragraphs, from 1, as addresses name it (`#p12`). */
  number: number
  content: readonly Inline[]
  /** The address names it. */
  marked: boolean
}

/** A paragraph with what its reader has marked in it. */
export function Paragraph({ block, number, content, marked }: ParagraphProps) {
  const { marks, onPress } = useContext(PassagesContext)
  const own = marks.filter(one => one.block === block)
  const press = (): void => {
    const text = plainText(content)
    onPress({ block, number, text, start: 0, end: text.length })
  }
  return (
    <ParagraphBox number={number} marked={marked} onPress={press}>
      {own.length === 0 ? <Inlines content={content} /> : <Marked content={content} marks={own} />}
    </ParagraphBox>
  )
}

/** The text of a paragraph with highlights, each of which can be tapped. */
function Marked({ content, marks }: { content: readonly Inline[]; marks: readonly Mark[] }) {
  const { words } = useWords()
  const { onOpen } = useContext(PassagesContext)
  return (
    <>
      {markRuns(content, marks).map(({ content: runs, highlight }, index) =>
        highlight ? (
          <TapText
            key={index}
            as="mark"
            className={highlight.note ? 'marked marked-noted' : 'marked'}
            label={highlight.note ? words.passage.noteOf : words.passage.mark}
            onTap={() => onOpen(highlight)}
          >
            <Inlines content={runs} />
          </TapText>
        ) : (
          <Inlines key={index} content={runs} />
        ),
      )}
    </>
  )
}
