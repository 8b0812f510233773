/** The tags of HTML that a source may have, since Markdown has no marks of its own for what they say. */
import type { Html, PhrasingContent } from 'mdast'

const TAGS = ['sup', 'sub', 'ruby'] as const

/** A tag with what stands between it and its end. */
export interface Tagged {
  tag: 'sup' | 'sub' | 'ruby' | 'rt'
  node: Html
  inner: readonly PhrasingContent[]
  /** Place of its end among the nodes. */
  end: number
}

/** What begins at a place among nodes that stand side by side; nothing where no such tag does, or it has no end. */
export function taggedFrom(
  nodes: readonly PhrasingContent[],
  start: number,
  tags: readonly Tagged['tag'][] = TAGS,
): Tagged | undefined {
  const node = nodes[start]
  const tag = tags.find(name => isTag(node, `<${name}>`))
  if (!tag || node?.type !== 'html') return undefined
  let depth = 0
  for (let end = start; end < nodes.length; end++) {
    if (isTag(nodes[end], `<${tag}>`)) depth += 1
    if (isTag(nodes[end], `</${tag}>`)) depth -= 1
    if (depth === 0) return { tag, node, inner: nodes.slice(start + 1, end), end }
  }
  return undefined
}

export const isTag = (node: { type: string } | undefined, tag: string): boolean =>
  node?.type === 'html' && 'value' in node && node.value === tag
