/** Saved pages of WeChat public accounts (mp.weixin.qq.com), by their own structure. */
import type { Nodes, Root } from 'hast'
import { PublishingError } from '../../../errors'
import type { Known } from '../../../structure/piece'
import { readNodes } from '../flow'
import { metaOf } from '../metadata'
import { attribute, byId, find, findAll, hasClass, rawText } from '../nodes'
import { leaveOutOthers } from '../outside'
import { Page, type FlowPiece, type PageReading } from '../page'
import { readNotes } from '../read-notes'
import { factsOf, noticeOf, type Facts } from './wechat-facts'
import { isShortPost, postOf, titleOfPost } from './posts'
import { takeWrittenNotes } from './written-notes'

/** An article, or the notice that stands where one was. */
export function isWechatPage(root: Root): boolean {
  if (['js_content', 'js_article', 'activity-name'].some(id => byId(root, id) !== undefined)) return true
  if (metaOf(root).get('og:site_name') === '微信公众平台') return true
  const isNotice = find(root, element => hasClass(element, 'mesg-block', 'weui-msg')) !== undefined
  const scripts = findAll(root, ({ tagName }) => tagName === 'script')
  const isOfWechat = scripts.some(script =>
    /cgiDataNew|secitptpage\/verify|mp\.weixin\.qq\.com|res\.wx\.qq\.com/.test(
      `${attribute(script, 'src') ?? ''}${rawText(script)}`,
    ),
  )
  return isOfWechat || isNotice
}

/** @throws PublishingError for a page without an article, saying which kind of page it is */
export function readWechat(root: Root, file: string): PageReading {
  const facts = factsOf(root)
  const body = byId(root, 'js_content')
  const noted = body && takeWrittenNotes(body)
  const page = new Page(facts.address ?? 'https://mp.weixin.qq.com/', noted?.notes.length)
  const inBody = noted ? readNodes([noted.body], page) : []
  if (noted?.heading) page.leaveOut(noted.heading, 'heading of the notes')
  const isDrawn = inBody.some(({ text, block }) => text !== '' || block?.type === 'figure')
  // The body of a short post holds words of the page alone.
  const post = isDrawn && !isShortPost(facts) ? undefined : postOf(facts, page)
  const isArticle = isDrawn && (post?.pieces ?? []).length === 0
  const pieces = isArticle ? inBody : (post?.pieces ?? [])
  if (pieces.length === 0) refuse(root, facts, file)
  leaveOutOthers(root, new Set<Nodes>([...facts.elements, ...(isArticle && body ? [body] : [])]), page)
  return {
    page,
    pieces,
    title: titleOf(facts, pieces, post?.kind),
    notes: isArticle && noted ? readNotes(noted, page) : [],
    known: knownOf(facts),
    scripted: isArticle ? undefined : pieces.map(({ text }) => text).join(''),
    about: {
      address: facts.address,
      account: facts.account,
      author: facts.author,
      album: facts.album,
      original: facts.original,
    },
    layout: `public-account page: ${post?.kind ?? 'article'}`,
  }
}

/** What a text post shares as its title is the whole of it. */
function titleOf(
  { title }: Facts,
  pieces: readonly FlowPiece[],
  kind: string | undefined,
): string | undefined {
  if (kind !== 'text post' && kind !== 'picture post') return title
  const isWhole = title === undefined || title.includes('\n') || Array.from(title).length > 64
  return isWhole ? titleOfPost(pieces) : title
}

const knownOf = ({ album, author, date }: Facts): Known => ({
  tag: album,
  date,
  credits: author ? [{ role: '作者', names: [author] }] : [],
})

function refuse(root: Root, { data, address }: Facts, file: string): never {
  const source = byId(root, 'js_share_source')
  const notice = noticeOf(root)
  if (source ?? data.copyright_stat === 2) {
    const target = (source && attribute(source, 'dataUrl')) ?? address
    throw new PublishingError({
      file,
      message: target
        ? `This page shares an article of another account and does not hold it: ${target}`
        : 'This page shares an article of another account and does not hold it',
      mend: 'Open the article itself, save that page, and import it',
    })
  }
  if (notice !== undefined) {
    throw new PublishingError({
      file,
      message: `This page holds no article but a notice: ${notice}`,
      mend: 'Get the article from its author, or from a copy that was saved earlier',
    })
  }
  throw new PublishingError({
    file,
    message: 'This public-account page holds no article',
    mend: 'Open the article in a browser, wait until it is drawn, and save the page as a whole',
  })
}
