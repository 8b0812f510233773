/** What a public-account page says of itself, in its elements or in its scripts. */
import type { Element, Root } from 'hast'
import { parseDate } from '../../../structure/dates'
import { metadataOf, metaOf } from '../metadata'
import { attribute, byId, find, findAll, hasClass, lineText, rawText } from '../nodes'
import { webAddress } from '../pictures'
import { asNumber, asRecord, asText, scriptValues, type Value } from './script-values'

export interface Facts {
  title?: string | undefined
  account?: string | undefined
  author?: string | undefined
  /** ISO date, in China's time. */
  date?: string | undefined
  album?: string | undefined
  address?: string | undefined
  /** Where 阅读原文 leads. */
  original?: string | undefined
  /** The page's `cgiDataNew`. */
  data: Record<string, Value>
  /** Elements of the page whose text is in these facts. */
  elements: Element[]
}

export function factsOf(root: Root): Facts {
  const values = scriptValues(root)
  const data = asRecord(values.cgiDataNew)
  const meta = metaOf(root)
  const heading = byId(root, 'activity-name')
  // A page that was paid for has a badge beside its title.
  const title = (heading && find(heading, element => hasClass(element, 'js_title_inner'))) ?? heading
  const account = byId(root, 'js_name') ?? byId(root, 'post-user')
  const author = byId(root, 'js_author_name_text') ?? byId(root, 'js_author_name') ?? namelessAuthor(root)
  const time = byId(root, 'publish_time') ?? byId(root, 'post-date')
  const album = albumOf(root)
  const metaTitle = unescaped(meta.get('og:title'))
  const metaAuthor = unescaped(meta.get('author'))
  return {
    title: first(
      textOf(title),
      asText(data.title),
      metaTitle,
      asText(values.msg_title),
      metadataOf(root).title,
    ),
    account: first(textOf(account), asText(data.nick_name), asText(values.nickname)),
    author: first(textOf(author), metaAuthor, asText(data.author), asText(values.author)),
    date: (time && parseDate(lineText(time))) ?? dayOf(data, values),
    album: first(asText(asRecord(data.appmsgalbuminfo).title), textOf(album)),
    address: first(web(meta.get('og:url')), web(asText(data.link)), web(asText(values.msg_link))),
    original: first(web(asText(data.source_url)), web(asText(values.msg_source_url))),
    data,
    elements: [title, account, author, time, album].filter(element => element !== undefined),
  }
}

const first = (...texts: (string | undefined)[]): string | undefined => texts.find(text => text)

const textOf = (element: Element | undefined): string | undefined => element && lineText(element)

const web = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : webAddress(text, undefined)

/** Without ids, the author is the first line of the meta row that is neither the account nor the mark 原创. */
function namelessAuthor(root: Root): Element | undefined {
  const row = byId(root, 'meta_content') ?? find(root, element => hasClass(element, 'rich_media_meta_list'))
  return (
    row &&
    findAll(row, element => hasClass(element, 'rich_media_meta_text')).find(
      element => element.properties.id === undefined && lineText(element) !== '原创',
    )
  )
}

const albumOf = (root: Root): Element | undefined => {
  const box = byId(root, 'js_tags')
  return box && find(box, element => attribute(element, 'dataAlbumId') !== undefined)
}

const CHINA = 8 * 3600

function dayOf(data: Record<string, Value>, values: Record<string, Value>): string | undefined {
  const seconds = [data.ori_create_time, data.create_time, values.ct]
    .map(asNumber)
    .find(found => found !== undefined)
  if (seconds !== undefined && seconds < 4_000_000_000)
    return new Date((seconds + CHINA) * 1000).toISOString().slice(0, 10)
  return parseDate(asText(values.createTime) ?? '')
}

/** Meta attributes hold the escapes of JavaScript as characters: `\x0a`, `\x26quot;`. */
const unescaped = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : asText(
        text
          .replace(/\\x([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
          .replaceAll('\\n', '\n'),
      )

/** The notice on a page that has no article any more; nothing on other pages. */
export function noticeOf(root: Root): string | undefined {
  const box =
    find(root, element => hasClass(element, 'weui-msg__title')) ??
    find(root, element => hasClass(element, 'mesg-block')) ??
    find(root, element => hasClass(element, 'weui-msg'))
  if (box) return lineText(box)
  const body = find(root, ({ tagName }) => tagName === 'body')
  if (body && !byId(root, 'js_content')) {
    const notice = NOTICES.find(words => rawText(body).includes(words))
    if (notice) return notice
  }
  return findAll(root, ({ tagName }) => tagName === 'script').some(script =>
    `${attribute(script, 'src') ?? ''}${rawText(script)}`.includes('secitptpage/verify'),
  )
    ? 'a check whether the visitor is a person'
    : undefined
}

const NOTICES = [
  '该内容已被发布者删除',
  '该内容暂时无法查看',
  '此内容因违规无法查看',
  '此账号已被屏蔽',
  '该公众号已迁移',
  '此内容被投诉',
]
