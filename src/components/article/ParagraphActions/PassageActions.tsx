import { useMemo, useState, type ReactNode } from 'react'
import { addBookmark } from '../../../state/mine/bookmarks'
import { addHighlight, type Highlight } from '../../../state/mine/highlights'
import { quoteOf, type Passage } from '../../../state/mine/passage'
import { useMarks, type Mark } from '../../../state/mine/use-marks'
import { useWords } from '../../../state/variant'
import type { Article, Variant } from '../../../model/schema'
import { plainText } from '../../../model/values'
import { Layer } from '../../../primitives/Layer'
import { useSinglePage } from '../../../primitives/single-page'
import { copy, isCopyTold } from '../../../share/clipboard'
import { cutSoon } from '../../../share/cut-soon'
import { Toast } from '../../Toast'
import { NoteSheet } from '../../sheets'
import { PassagesContext } from './context'
import { PassageMenu } from './PassageMenu'
import type { PassageAction } from './types'

/** Columns of a paragraph that its bookmark shows: 80 characters of Chinese. */
const QUOTE = 160

interface PassageActionsProps {
  article: Article
  variant: Variant
  bodyId: string
  /** Shares words of a paragraph, which is told by its number; absent where nothing can be shared. */
  onShare: ((paragraph: number, quote: string) => void) | undefined
  /** The article's text. */
  children: ReactNode
}

/** The words that were marked, as they are read now; before their place is known, as they were read. */
function quoteNow({ key, passage }: Highlight, marks: readonly Mark[], { blocks }: Article): string {
  const mark = marks.find(one => one.highlight.key === key)
  const block = mark && blocks[mark.block]
  if (!mark || block?.type !== 'paragraph') return quoteOf(passage)
  return plainText(block.content).slice(mark.start, mark.end)
}

/** Around an article's text: its highlights, and what can be done with a passage of it. */
export function PassageActions({ article, variant, bodyId, onShare, children }: PassageActionsProps) {
  const { words } = useWords()
  const singlePage = useSinglePage()
  const [pressed, setPressed] = useState<Passage>()
  const [opened, setOpened] = useState<Highlight>()
  const [said, setSaid] = useState<string>()
  const { id, title, blocks } = article
  const marks = useMarks(id, blocks, variant)
  const passages = useMemo(
    () => ({
      marks,
      // Moments' single-page mode keeps nothing for later.
      onPress: singlePage ? () => undefined : setPressed,
      onOpen: setOpened,
    }),
    [marks, singlePage],
  )

  const actionsFor = (passage: Passage): readonly PassageAction[] => {
    const mark = () => addHighlight({ id, title, variant, passage })
    const say = (isKept: boolean, word: string): void => setSaid(isKept ? word : words.passage.full)
    return [
      ...(onShare
        ? [{ label: words.shareParagraph, run: () => onShare(passage.number, quoteOf(passage)) }]
        : []),
      { label: words.passage.mark, run: () => say(mark().isKept, words.passage.marked) },
      { label: words.passage.note, run: () => setOpened(mark().highlight) },
      {
        label: words.passage.keep,
        run() {
          const { number, text } = passage
          void cutSoon(text, QUOTE).then(quote =>
            say(addBookmark({ id, title, paragraph: number, quote }), words.passage.kept),
          )
        },
      },
      {
        label: words.passage.copy,
        run: () =>
          void copy(quoteOf(passage)).then(isCopied => {
            if (!isCopied) setSaid(words.passage.notCopied)
            else if (!isCopyTold()) setSaid(words.passage.copied)
          }),
      },
    ]
  }

  return (
    <PassagesContext.Provider value={passages}>
      {children}
      <Layer>
        <PassageMenu
          bodyId={bodyId}
          pressed={pressed}
          actionsFor={actionsFor}
          onDone={() => setPressed(undefined)}
        />
        {opened && (
          <NoteSheet
            highlight={opened}
            quote={quoteNow(opened, marks, article)}
            written={article.script}
            onClose={word => {
              setOpened(undefined)
              setSaid(word)
            }}
          />
        )}
        <Toast onDone={() => setSaid(undefined)}>{said}</Toast>
      </Layer>
    </PassagesContext.Provider>
  )
}
