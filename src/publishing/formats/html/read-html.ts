/** The reader of web pages: bytes of an HTML file → article draft and report. */
import type { Nodes, Root } from 'hast'
import { withNotesOf } from '../markdown/notes'
import { requireText, type ReadResult } from '../read-result'
import type { Incoming } from '../reader'
import type { Known } from '../../structure/piece'
import { opensWithTitle } from '../../structure/front'
import { understand } from '../../structure/understand'
import { countCharacters } from '../text/characters'
import { decodeText } from '../text/decode'
import { baseOf } from './base'
import { readNodes } from './flow'
import { leadOf } from './lead'
import { dateOf, metadataOf, type Metadata } from './metadata'
import { find, parseHtml } from './nodes'
import { leaveOutRest } from './outside'
import { Page, type FlowPiece, type PageReading } from './page'
import { takePageNotes, withoutHeadingOfNotes } from './page-notes'
import { readNotes } from './read-notes'
import { readableOf } from './readable'
import { rankHeadings } from './shapes'
import { visibleText } from './unseen'
import { titleOfPost } from './wechat/posts'
import { isWechatPage, readWechat } from './wechat/read-wechat'

/**
 * @throws PublishingError for bytes that are no text, for pages that hold no article, and for an article without
 * a title or text
 */
export function readHtml({ bytes, name, isEntry }: Incoming): ReadResult {
  const { text, encoding } = decodeText(bytes, name, charsetOf(bytes))
  const root = parseHtml(text)
  const reading = isWechatPage(root)
    ? readWechat(root, name)
    : isEntry || isFragment(root)
      ? readWhole(root, isEntry === true)
      : readArticlePage(root)
  return withNotesOf(toResult(reading, root, name, encoding), reading.notes ?? [])
}

/** The encoding that a page declares within its first 1,024 bytes, as HTML asks for. */
const charsetOf = (bytes: Buffer): string | undefined =>
  (
    bytes
      .subarray(0, 1024)
      .toString('latin1')
      .match(/<meta\b[^<>]*>/gi) ?? []
  )
    .map(meta => /\bcharset\s*=\s*["']?([\w-]+)/i.exec(meta)?.[1])
    .find(charset => charset !== undefined)

/**
 * The rules of structure over what a page holds, and the account of its characters. A page that says no title, and
 * whose text begins with none, is called what its file is called.
 */
export function toResult(reading: PageReading, root: Nodes, file: string, encoding: string): ReadResult {
  const { page, pieces, known, about } = reading
  const byName = reading.title === undefined && !opensWithTitle(pieces) ? bareName(file) : undefined
  const title = reading.title ?? byName
  const layout = byName === undefined ? reading.layout : `${reading.layout}, its title from the file's name`
  const titled: FlowPiece[] = title ? [{ line: 1, text: title, content: [title] }] : []
  const {
    draft,
    leftOut: byRules,
    otherTitles,
  } = understand(
    [...titled, ...rankHeadings(pieces, title !== undefined)],
    file,
    title ? { ...known, titled: true } : known,
  )
  requireText(draft, file)
  const leftOut = [...byRules, ...page.leftOut].sort((a, b) => a.line - b.line)
  const charactersIn = countCharacters(visibleText(root) + (reading.scripted ?? ''))
  const lost = leftOut.reduce((sum, part) => sum + countCharacters(part.text), 0)
  return {
    draft,
    encoding,
    layout,
    charactersIn,
    charactersPlaced: Math.max(0, charactersIn - lost),
    leftOut,
    otherTitles,
    pictures: page.pictures,
    about,
  }
}

/** The name of a file without its folder and ending, cut where titles end; none of standard input. */
function bareName(file: string): string | undefined {
  const [, name = ''] =
    /^(.*)\.(?:x?html?|md|markdown|do[ct][xm])$/is.exec(file.split(/[/\\]/).at(-1) ?? '') ?? []
  const words = name.trimStart().slice(0, LONGEST_BARE_NAME).trim()
  return words === '' ? undefined : words
}

const LONGEST_BARE_NAME = 80

/** Whether the file is a part of a page: it writes neither `<html>` nor `<body>`. */
const isFragment = (root: Root): boolean =>
  find(
    root,
    ({ tagName, position }) => (tagName === 'html' || tagName === 'body') && position !== undefined,
  ) === undefined

function readWhole(root: Root, isEntry: boolean): PageReading {
  const metadata = metadataOf(root)
  const noted = takePageNotes(root)
  const page = new Page(baseOf(root, metadata.address), noted.notes.length)
  const pieces = withoutHeadingOfNotes(readNodes([noted.body], page), page)
  const isUntitled = isEntry && metadata.title === undefined
  const summary = isEntry ? metadata.description?.slice(0, LONGEST_SUMMARY) : undefined
  return {
    ...common(metadata),
    ...(isUntitled ? { title: titleOfPost(pieces) } : {}),
    page,
    pieces,
    notes: readNotes(noted, page),
    known: { ...knownOf(metadata), ...(summary ? { summary } : {}) },
    layout: isEntry
      ? isUntitled
        ? 'entry of a feed, its title from its first sentence'
        : 'entry of a feed'
      : 'part of a web page',
  }
}

/** The model's bound for a summary. */
const LONGEST_SUMMARY = 2_000

function readArticlePage(root: Root): PageReading {
  const readable = readableOf(root)
  const found = metadataOf(root)
  if (!readable) return { ...readWhole(root, false), layout: 'web page, read whole' }
  const metadata: Metadata = {
    ...found,
    author: found.author ?? readable.author,
    site: found.site ?? readable.site,
    date: found.date ?? dateOf(readable.published),
  }
  readable.article.children.unshift(...leadOf(root, readable.article, found.title))
  const noted = takePageNotes(readable.article)
  const page = new Page(baseOf(root, metadata.address), noted.notes.length)
  leaveOutRest(root, readable.article, metadata.title, page)
  return {
    ...common(metadata),
    page,
    pieces: withoutHeadingOfNotes(readNodes([noted.body], page), page),
    notes: readNotes(noted, page),
    known: knownOf(metadata),
    layout: 'web page, its article found by Readability',
  }
}

const common = ({ title, address, site, author }: Metadata): Pick<PageReading, 'title' | 'about'> => ({
  title,
  about: { address, account: site, author },
})

/** Names longer than this are lines of a page that hold more than a name. */
const LONGEST_NAME = 20

const knownOf = ({ date, author }: Metadata): Known => ({
  date,
  credits: author && Array.from(author).length <= LONGEST_NAME ? [{ role: '作者', names: [author] }] : [],
})
