import type { TreeSize } from '../protocol'

/** The app's own components, which are nodes as the built-in ones are. */
const ownTags = new Set(
  Object.values(weappConfig.json).flatMap(json => Object.keys(json.usingComponents ?? {})),
)
const isNode = (element: Element): boolean =>
  element.localName.startsWith('wx-') || ownTags.has(element.localName)

/** Counts the nodes of a drawn page and their deepest level, the page itself being level 1. */
export function treeSizeOf(root: Element, level = 0): TreeSize {
  let nodes = isNode(root) ? 1 : 0
  const own = level + nodes
  let depth = own
  for (const child of root.children) {
    const inside = treeSizeOf(child, own)
    nodes += inside.nodes
    depth = Math.max(depth, inside.depth)
  }
  return { nodes, depth }
}
