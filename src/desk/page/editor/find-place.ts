/** Where in the editor's document a finding of the review is. */
import type { Node as DocNode } from '@tiptap/pm/model'
import type { PlacedFinding } from '../../protocol'
import { toBlocks } from './to-blocks'

export interface Range {
  from: number
  to: number
}

/** Blocks are counted as they are saved: an empty paragraph is none. */
function* blocksOf(doc: DocNode): Generator<{ node: DocNode; pos: number }> {
  for (let at = 0, pos = 0; at < doc.childCount; at += 1) {
    const node = doc.child(at)
    const isSaved = node.type.name === 'notes' || toBlocks({ content: [node.toJSON() as object] }).length > 0
    if (isSaved) yield { node, pos }
    pos += node.nodeSize
  }
}

/** The text of a stretch of inline nodes, and where each of its units stands in the document. */
function lettersOf(parent: DocNode, start: number): { text: string; places: number[] } {
  let text = ''
  const places: number[] = []
  parent.forEach((child, offset) => {
    const said = child.isText ? (child.text ?? '') : child.type.name === 'hardBreak' ? '\n' : ''
    for (let at = 0; at < said.length; at += 1) places.push(start + offset + at)
    text += said
  })
  return { text, places }
}

/**
 * The stretch that a finding is about; the whole block where the words have changed meanwhile, or are a picture's.
 * Nothing for a finding of the front matter, or where the block is gone.
 */
export function rangeOf(doc: DocNode, { place }: PlacedFinding): Range | undefined {
  if (typeof place?.of !== 'number') return undefined
  const block = [...blocksOf(doc)][place.of]
  if (!block) return undefined
  const { node, pos } = block
  let found: Range | undefined
  const look = (parent: DocNode, at: number): void => {
    const { text, places } = lettersOf(parent, at)
    const begin = text.indexOf(place.text)
    const from = begin < 0 ? undefined : places[begin + place.at]
    const last = places[begin + place.at + place.length - 1]
    if (!found && from !== undefined && last !== undefined) found = { from, to: last + 1 }
  }
  if (node.inlineContent) look(node, pos + 1)
  node.descendants((child, at) => {
    if (child.inlineContent) look(child, pos + 1 + at + 1)
  })
  return found ?? { from: pos, to: pos + node.nodeSize }
}
