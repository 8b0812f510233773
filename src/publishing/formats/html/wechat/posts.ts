/** Posts without a body of their own in the page: the scripts hold their text and pictures. */
import { plainText } from '../../../../model/schema'
import type { FlowPiece, Page } from '../page'
import { parseFragment } from '../nodes'
import { webAddress } from '../pictures'
import { readNodes } from '../flow'
import type { Facts } from './wechat-facts'
import { asNumber, asRecord, asText, type Value } from './script-values'

const PICTURE_POST = 8
const TEXT_POST = 10

export type PostKind = 'picture post' | 'text post' | 'article kept in a script'

export interface Post {
  kind: PostKind
  pieces: FlowPiece[]
}

/** Whether a page is a post of pictures or of a few lines, which has no body in the page. */
export const isShortPost = ({ data }: Facts): boolean =>
  [PICTURE_POST, TEXT_POST].some(kind => kind === asNumber(data.item_show_type))

/** The post that the scripts of a page hold; nothing where they hold none. */
export function postOf({ data }: Facts, page: Page): Post | undefined {
  const show = asNumber(data.item_show_type)
  const whole = rawString(data.content_noencode)
  if (show === PICTURE_POST) {
    return { kind: 'picture post', pieces: [...textPieces(whole ?? '', page), ...picturePieces(data, page)] }
  }
  const text = whole ?? asText(asRecord(data.text_page_info).content)
  if (text === undefined) return undefined
  const kind = show === TEXT_POST ? 'text post' : 'article kept in a script'
  return {
    kind,
    pieces: kind === 'text post' ? textPieces(text, page) : readNodes([parseFragment(text)], page),
  }
}

const rawString = (value: Value): string | undefined =>
  typeof value === 'string' && value.trim() ? value : undefined

/** Lines are paragraphs; topics and mentions in it are markup. */
function textPieces(text: string, page: Page): FlowPiece[] {
  const lines = text.split('\n').map(line => `<p>${line}</p>`)
  return readNodes([parseFragment(lines.join(''))], page)
}

function picturePieces(data: Record<string, Value>, page: Page): FlowPiece[] {
  const list = data.picture_page_info_list
  if (!Array.isArray(list)) return []
  return list.flatMap(entry => {
    const { cdn_url, width, height } = asRecord(entry)
    const address = webAddress(asText(cdn_url) ?? '', undefined)
    if (address === undefined) return []
    const src = page.addPicture({
      src: address,
      address,
      local: [],
      width: asNumber(width),
      height: asNumber(height),
    })
    return [{ line: 1, text: '', content: [], block: { type: 'figure' as const, src, alt: '' } }]
  })
}

const LONGEST_TITLE = 40

/** A post without a title goes by its first sentence. */
export function titleOfPost(pieces: readonly FlowPiece[]): string | undefined {
  const first = pieces.find(({ text }) => text !== '')
  const sentence =
    /^.*?(?:[。！？!?]|$)/su.exec(first ? plainText(first.content) : '')?.[0].split('\n')[0] ?? ''
  const characters = Array.from(sentence.replace(/。$/u, ''))
  if (characters.length === 0) return undefined
  return characters.length > LONGEST_TITLE
    ? `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`
    : characters.join('')
}
