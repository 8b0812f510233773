import { useContext } from 'react'
import type { Highlight } from '../../../library/mine/highlights'
import { useWords } from '../../../library/variant'
import type { Inline } from '../../../model'
import { plainText } from '../../../model-values'
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
  const { highlights, onPress } = useContext(PassagesContext)
  const own = highlights.filter(one => one.passage.block === block)
  const press = (): void => {
    const text = plainText(content)
    onPress({ block, number, text, start: 0, end: text.length })
  }
  return (
    <ParagraphBox number={number} marked={marked} onPress={press}>
      {own.length === 0 ? <Inlines content={content} /> : <Marked content={content} highlights={own} />}
    </ParagraphBox>
  )
}

/** The text of a paragraph with highlights, each of which can be tapped. */
function Marked({ content, highlights }: { content: readonly Inline[]; highlights: readonly Highlight[] }) {
  const { words } = useWords()
  const { onOpen } = useContext(PassagesContext)
  return (
    <>
      {markRuns(content, highlights).map(({ content: runs, highlight }, index) =>
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
