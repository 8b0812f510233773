import { useMemo, useState, type ReactNode } from 'react'
import { addBookmark } from '../../../library/mine/bookmarks'
import {
  addHighlight,
  quoteOf,
  rangeIn,
  useHighlights,
  type Highlight,
  type Passage,
} from '../../../library/mine/highlights'
import { useWords } from '../../../library/variant'
import type { Article, Variant } from '../../../model'
import { plainText } from '../../../model-values'
import { Layer } from '../../../primitives/Layer'
import { useSinglePage } from '../../../primitives/single-page'
import { copy, IS_COPY_TOLD } from '../../../share/clipboard'
import { cut } from '../../../share/cut'
import { Said } from '../../mine/Said'
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
  /** Shares a paragraph, by its number; absent where nothing can be shared. */
  onShare: ((paragraph: number) => void) | undefined
  /** The article's text. */
  children: ReactNode
}

/** The words that were marked, in the script that they are read in now. */
function quoteNow(passage: Passage, { blocks }: Article): string {
  const block = blocks[passage.block]
  if (block?.type !== 'paragraph') return quoteOf(passage)
  const text = plainText(block.content)
  const { start, end } = rangeIn(passage, text)
  return text.slice(start, end)
}

/** Around an article's text: its highlights, and what can be done with a passage of it. */
export function PassageActions({ article, variant, bodyId, onShare, children }: PassageActionsProps) {
  const { words } = useWords()
  const all = useHighlights()
  const singlePage = useSinglePage()
  const [pressed, setPressed] = useState<Passage>()
  const [opened, setOpened] = useState<Highlight>()
  const [said, setSaid] = useState<string>()
  const { id, title } = article
  const passages = useMemo(
    () => ({
      highlights: all.filter(one => one.id === id),
      // Moments' single-page mode keeps nothing for later.
      onPress: singlePage ? () => undefined : setPressed,
      onOpen: setOpened,
    }),
    [all, id, singlePage],
  )

  const actionsFor = (passage: Passage): readonly PassageAction[] => {
    const mark = () => addHighlight({ id, title, variant, passage })
    const say = (isKept: boolean, word: string): void => setSaid(isKept ? word : words.passage.full)
    return [
      ...(onShare ? [{ label: words.shareParagraph, run: () => onShare(passage.number) }] : []),
      { label: words.passage.mark, run: () => say(mark().isKept, words.passage.marked) },
      { label: words.passage.note, run: () => setOpened(mark().highlight) },
      {
        label: words.passage.keep,
        run() {
          const quote = cut(passage.text, QUOTE)
          say(addBookmark({ id, title, paragraph: passage.number, quote }), words.passage.kept)
        },
      },
      {
        label: words.passage.copy,
        run: () =>
          void copy(quoteOf(passage)).then(isCopied => {
            if (!isCopied) setSaid(words.passage.notCopied)
            else if (!IS_COPY_TOLD) setSaid(words.passage.copied)
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
            quote={quoteNow(opened.passage, article)}
            written={article.script}
            onClose={word => {
              setOpened(undefined)
              setSaid(word)
            }}
          />
        )}
        <Said onDone={() => setSaid(undefined)}>{said}</Said>
      </Layer>
    </PassagesContext.Provider>
  )
}
