/** A draft in lines, short enough to write down what is right by hand. */
import type { ArticleDraft } from '../../../../../src/publishing/structure/piece'
import type { SourceBlock } from '../../../../../src/publishing/source/model'
import { blockText } from '../../../../../src/publishing/source/block-text'

const SIGNS: Record<SourceBlock['type'], string> = {
  heading: '#',
  paragraph: 'p',
  figure: 'fig',
  audio: 'audio',
  video: 'video',
  notes: 'notes',
  quote: '>',
  list: 'list',
  table: 'table',
  code: 'code',
  divider: '---',
}

/** One line for each block: `# 标题`, `p 段落`, `fig 替代文字 | 图注`; ` / ` is a line break within a block. */
export function outline(draft: ArticleDraft): string[] {
  return draft.blocks.map(block => {
    const level = block.type === 'heading' ? '#'.repeat(block.level - 2) : ''
    const ordered = block.type === 'list' && block.ordered ? `${block.start ?? 1}` : ''
    const caption = block.type === 'figure' && block.caption ? ` | ${block.caption}` : ''
    return `${SIGNS[block.type]}${level}${ordered} ${blockText(block).replaceAll('\n', ' / ')}${caption}`.trim()
  })
}

/** `撰文: 某某、某某`, one for each credit. */
export const creditLines = (draft: ArticleDraft): string[] =>
  draft.credits.map(({ role, names }) => `${role}: ${names.join('、')}`)

/** `【tag】title`, one for each. */
export const titles = (listed: ArticleDraft['series']): string[] =>
  listed.map(({ tag, title }) => (tag === undefined ? title : `【${tag}】${title}`))
