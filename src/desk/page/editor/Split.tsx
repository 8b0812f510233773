/** The rest of an article, from the block that the cursor is in, made an article of its own. */
import type { Editor } from '@tiptap/core'
import type { Node as DocNode } from '@tiptap/pm/model'
import { useState } from 'react'
import { articleWords } from '../../words/article'
import type { ArticlePlace } from '../../protocol'
import type { SourceBlock } from '../../../publishing/source/model'
import { send } from '../api'
import { Problems } from '../parts/Problems'
import { useWords } from '../use-words'
import { toBlocks } from './to-blocks'

/** Characters of a block that may be a title. */
const LONGEST_TITLE = 60

/** Where the cursor's block begins and what it says, where it can begin another article. */
export function startOf(editor: Editor): { index: number; pos: number; title: string } | undefined {
  const { $from } = editor.state.selection
  const index = $from.index(0)
  const block = editor.state.doc.maybeChild(index)
  if (index === 0 || $from.depth === 0 || !block || block.type.name === 'notes') return undefined
  const text = block.isTextblock ? block.textContent.trim() : ''
  return { index, pos: $from.before(1), title: text.length <= LONGEST_TITLE ? text : '' }
}

/** The blocks from there on, with the notes that they name; a block that is their title is none of them. */
function restOf(editor: Editor, { index, title }: { index: number; title: string }): SourceBlock[] {
  const { content } = editor.getJSON()
  return toBlocks({ content: content.slice(title === '' ? index : index + 1) })
}

interface SplitProps {
  editor: Editor
  place: ArticlePlace
  /** @param made the other article, where there is one now */
  done: (made?: Made) => void
}

export interface Made extends ArticlePlace {
  title: string
}

export function Split({ editor, place: { series }, done }: SplitProps) {
  const words = useWords(articleWords)
  const [title, setTitle] = useState(() => startOf(editor)?.title ?? '')
  const [error, setError] = useState<unknown>()
  const split = async (wanted: string): Promise<void> => {
    const start = startOf(editor)
    if (!start) return done()
    try {
      // The new one first: what goes wrong then leaves the words twice, and never nowhere.
      const blocks = restOf(editor, start)
      const made = await send<ArticlePlace>('POST', 'articles', { series, title: wanted, blocks })
      editor
        .chain()
        .focus()
        .deleteRange({ from: start.pos, to: endOfText(editor.state.doc) })
        .run()
      done({ ...made, title: wanted })
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <form
      className="asked"
      onSubmit={event => {
        event.preventDefault()
        void split(title.trim())
      }}
    >
      <label>
        {words.split.title}
        <input
          autoFocus
          required
          pattern=".*\S.*"
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </label>
      <button type="submit" className="main-action">
        {words.take}
      </button>
      <button type="button" onClick={() => done()}>
        {words.place.no}
      </button>
      {error !== undefined && <Problems error={error} />}
    </form>
  )
}

const endOfText = (doc: DocNode): number =>
  doc.lastChild?.type.name === 'notes' ? doc.content.size - doc.lastChild.nodeSize : doc.content.size
