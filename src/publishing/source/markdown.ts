/** The dialect of Markdown that sources are written in: one parser and one writer, so that both agree. */
import type { Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { boundMarks } from './marks'

const dialect = unified()
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(remarkCjkStrikethrough)
  .freeze()

const parser = dialect().use(remarkParse).freeze()
const writer = dialect()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
    incrementListMarker: true,
  })
  .freeze()

/**
 * @param file name for errors
 * @throws PublishingError for a paragraph that would take the parser minutes
 */
export function parseMarkdown(text: string, file: string): Root {
  boundMarks(text, file)
  return parser.parse(text)
}

/** Ends with a line feed. */
export const writeMarkdown = (tree: Root): string => writer.stringify(tree)
