/**
 * An article as HTML for the editor of public accounts (公众号): what that editor keeps when it is pasted or sent, and
 * what an import of the page that comes of it reads as the same article.
 *
 * Kept are `section p span strong em a h1…h6 ul ol li blockquote pre code table tbody tr th td br img hr`, `figure`,
 * `figcaption`, `ruby`, `sup` and `sub` with styles of their own; no class, id, style sheet or position; links to
 * mp.weixin.qq.com alone. WeChat documents only that scripts and pictures of other hosts are taken out (新增草稿); the
 * rest is what makers of such pages have found: https://github.com/doocs/md, https://github.com/mdnice/markdown-nice.
 */
import { inlineFragment } from '@css-inline/css-inline'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Article, Block, Image, Inline, List, Media } from '../../model/schema'
import { element, text } from './elements'
import { Runs } from './runs'
import { SHEET } from './sheet'

/** A picture that the article shows, in its order; without `image` one that nobody has handed over yet. */
export interface ShownPicture {
  image?: Image | undefined
  alt: string
}

export interface WechatArticle {
  /** With the column's tag before it, as public accounts write it. */
  title: string
  html: string
  pictures: ShownPicture[]
}

/** What of an article is written. */
export type Written = Pick<Article, 'script' | 'title' | 'tag' | 'subtitle' | 'blocks' | 'credits'>

/** Words that are none of the author's, in the script of the text. */
const SIMPLIFIED = {
  picture: '【图片】',
  notes: '注释',
  audio: '音频',
  video: '视频',
  below: '，地址见文末。',
}
const TRADITIONAL = {
  picture: '【圖片】',
  notes: '註釋',
  audio: '音頻',
  video: '影片',
  below: '，地址見文末。',
}

/**
 * Writes an article for public accounts. What they have no place for becomes text: a link its words with the number of
 * a note that holds its address, sound and videos the same, a picture that is missing the line 【图片】.
 *
 * @param addressOf where WeChat, or whoever pastes, finds a picture
 */
export function wechatArticle(article: Written, addressOf: (image: Image) => string): WechatArticle {
  const { title, tag, subtitle, credits } = article
  const writer = new Writer(addressOf, article)
  const body = [
    ...(subtitle ? [element('p', [text(`——${subtitle}`)])] : []),
    ...article.blocks.flatMap(block => writer.block(block)),
    ...credits.map(({ role, names }) =>
      element('p', [text(names.length > 0 ? `${role} | ${names.join('、')}` : role)]),
    ),
    ...writer.notes(),
  ]
  return {
    title: tag ? `【${tag}】${title}` : title,
    html: inlineFragment(toHtml(element('section', body)), SHEET),
    pictures: writer.pictures,
  }
}

class Writer {
  readonly pictures: ShownPicture[] = []
  private readonly runs: Runs
  private readonly words: typeof SIMPLIFIED

  constructor(
    private readonly addressOf: (image: Image) => string,
    { script, blocks }: Written,
  ) {
    this.words = script === 'zh-Hans' ? SIMPLIFIED : TRADITIONAL
    this.runs = new Runs(blocks.flatMap(block => (block.type === 'notes' ? block.items : [])))
  }

  block(block: Block): Element[] {
    switch (block.type) {
      case 'heading':
        return [this.line(`h${block.level}`, block.content)]
      case 'paragraph':
        return [this.line('p', block.content)]
      case 'quote':
        return [
          element(
            'blockquote',
            block.paragraphs.map(words => this.line('p', words)),
          ),
        ]
      case 'list':
        return [block.quoted ? element('blockquote', [this.list(block)]) : this.list(block)]
      case 'table':
        return [
          element('table', [
            element('tbody', [
              ...(block.header ? [this.row('th', block.header)] : []),
              ...block.rows.map(cells => this.row('td', cells)),
            ]),
          ]),
        ]
      case 'code':
        return [codeOf(block)]
      case 'divider':
        return [element('hr')]
      case 'figure':
        return this.figure(block.image, block.alt, block.caption)
      case 'audio':
      case 'video':
        return this.media(block)
      case 'notes':
        return []
    }
  }

  /** The notes of the article and those of its links, in the order in which the text names them. */
  notes(): Element[] {
    const items = this.runs
      .numbered()
      .map(({ number, content }) => element('p', [text(`[${number}] `), ...content]))
    return items.length > 0 ? [element('section', [element('p', [text(this.words.notes)]), ...items])] : []
  }

  private line(name: string, content: readonly Inline[]): Element {
    return element(name, this.runs.of(content))
  }

  private list({ ordered, start, items }: List): Element {
    const children = items.map(({ content, list }) =>
      element('li', [...this.runs.of(content), ...(list ? [this.list(list)] : [])]),
    )
    return element(ordered ? 'ol' : 'ul', children, start === undefined ? {} : { start })
  }

  private row(cell: 'th' | 'td', cells: readonly Inline[][]): Element {
    return element(
      'tr',
      cells.map(words => this.line(cell, words)),
    )
  }

  private figure(image: Image | undefined, alt: string, caption: readonly Inline[] | undefined): Element[] {
    this.pictures.push({ image, alt })
    if (!image) {
      const waiting = element('p', [text(this.words.picture)])
      return caption ? [waiting, element('p', [text('▲ '), ...this.runs.of(caption)])] : [waiting]
    }
    const picture = element('img', [], { src: this.addressOf(image), alt })
    return [element('figure', [picture, ...(caption ? [this.line('figcaption', caption)] : [])])]
  }

  private media({ type, src, alt, poster, caption }: Media): Element[] {
    return [
      ...(poster ? this.figure(poster, alt, caption) : []),
      this.line('p', [this.words[type], { text: `《${alt || src}》`, href: src }, this.words.below]),
      ...(caption && !poster ? [this.line('p', caption)] : []),
    ]
  }
}

/** Blanks and lines would be closed up. */
const codeOf = ({ text: code, language }: Extract<Block, { type: 'code' }>): Element => {
  const lines = code.replaceAll(' ', '\u00a0').replaceAll('\t', '\u00a0\u00a0\u00a0\u00a0').split('\n')
  const children = lines.flatMap((line, at) => [...(at > 0 ? [element('br')] : []), text(line)])
  return element('pre', [element('code', children)], language ? { dataLang: language } : {})
}
