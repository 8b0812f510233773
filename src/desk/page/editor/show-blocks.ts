/** An article that another has changed, shown in the place of the one before it. */
import type { Editor } from '@tiptap/core'
import type { SourceBlock } from '../../../publishing/source/model'
import { toDoc } from './to-doc'

/** Marks a transaction that nobody at this desk has made. */
export const FROM_FILE = 'from-file'

/** Only what differs is replaced, so that the cursor stays where it is; it is none of what can be undone. */
export function showBlocks(editor: Editor, blocks: readonly SourceBlock[]): void {
  const { state, view } = editor
  const now = state.schema.nodeFromJSON(toDoc(blocks))
  const start = state.doc.content.findDiffStart(now.content)
  const end = state.doc.content.findDiffEnd(now.content)
  if (start === null || end === null) return
  // What repeats itself on both sides of a change is met twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const { tr } = state
  tr.replace(start, end.a + overlap, now.slice(start, end.b + overlap))
  view.dispatch(tr.setMeta('addToHistory', false).setMeta(FROM_FILE, true))
}
