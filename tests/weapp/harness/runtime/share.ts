import type { ShareKind, SharedCard } from '../protocol'
import { box } from './dom'
import { openOverlay } from './overlays'
import { callPage, type Page } from './page'
import { isPage } from './page-stack'
import { reportError } from './report'
import { appJson, pageConfig } from './theme'
import { parseUrl, urlOf } from './url'
import { resourceAddress } from './wx/files'

export const shares: SharedCard[] = []

const HEADINGS: Record<ShareKind, string> = { chat: '发送给朋友', timeline: '分享到朋友圈', favorite: '收藏' }
/** WeChat waits three seconds for a card that is still being made. */
const CARD_WAIT_MS = 3000

/** What an app may return from `onShareAppMessage`, `onShareTimeline` and `onAddToFavorites`. */
interface Answer {
  title?: unknown
  path?: unknown
  query?: unknown
  imageUrl?: unknown
  promise?: Promise<Answer>
}

const FIELDS: Record<ShareKind, readonly string[]> = {
  chat: ['title', 'path', 'imageUrl', 'promise'],
  timeline: ['title', 'query', 'imageUrl', 'promise'],
  favorite: ['title', 'query', 'imageUrl'],
}

export async function shareToChat(page: Page, from: 'button' | 'menu', target?: object): Promise<void> {
  const given = (callPage(page, 'onShareAppMessage', { from, target, webViewUrl: undefined }) ?? {}) as Answer
  const late = given.promise && (await Promise.race([given.promise, wait(CARD_WAIT_MS)]))
  const answer = { ...given, ...late }
  checkAnswer('chat', answer)
  if (answer.path !== undefined) checkPath(answer.path)
  present(page, 'chat', answer, typeof answer.path === 'string' ? answer.path : urlOf(page))
}

export function shareToTimeline(page: Page): void {
  shareQuery(page, 'timeline', callPage(page, 'onShareTimeline') ?? {})
}

export function addToFavorites(page: Page): void {
  shareQuery(page, 'favorite', callPage(page, 'onAddToFavorites', { webViewUrl: undefined }) ?? {})
}

function shareQuery(page: Page, kind: ShareKind, answer: Answer): void {
  checkAnswer(kind, answer)
  const { query } = answer
  if (query !== undefined && (typeof query !== 'string' || /^[?/]/.test(query)))
    reportError(`${kind} card: query should be a string like "a=1&b=2", not ${JSON.stringify(query)}`)
  const path = typeof query === 'string' ? `/${page.route}${query ? `?${query}` : ''}` : urlOf(page)
  present(page, kind, answer, path)
}

function checkAnswer(kind: ShareKind, answer: Answer): void {
  for (const name of Object.keys(answer))
    if (!FIELDS[kind].includes(name)) reportError(`${kind} card: WeChat knows no field ${name}`)
  const { title, imageUrl } = answer
  if (title !== undefined && (typeof title !== 'string' || title === ''))
    reportError(`${kind} card: title should be a non-empty string, not ${JSON.stringify(title)}`)
  if (imageUrl === undefined) return
  if (typeof imageUrl !== 'string') reportError(`${kind} card: imageUrl should be a string`)
  else if (/^http:|^data:|\.(?:svg|webp|gif)(?:[?#]|$)/i.test(imageUrl))
    reportError(`${kind} card: imageUrl should be a local or https PNG or JPEG: ${imageUrl.slice(0, 80)}`)
}

function checkPath(path: unknown): void {
  if (typeof path !== 'string' || !path.startsWith('/'))
    return reportError(`chat card: path should begin with /: ${JSON.stringify(path)}`)
  if (!isPage(parseUrl(path, '').route)) reportError(`chat card: no page is at ${path}`)
}

/** Without a title WeChat shows the page's own, without a picture a screenshot. */
function present(page: Page, kind: ShareKind, { title, imageUrl }: Answer, path: string): void {
  const fallback =
    page.bar.title ??
    pageConfig(page.route).navigationBarTitleText ??
    appJson().window?.navigationBarTitleText
  const card: SharedCard = { kind, path, title: typeof title === 'string' ? title : (fallback ?? '') }
  if (typeof imageUrl === 'string') card.imageUrl = imageUrl
  shares.push(card)
  const picture = document.createElement('img')
  if (card.imageUrl) {
    picture.src = resourceAddress(card.imageUrl, page.route)
    picture.addEventListener('error', () => reportError(`${kind} card: no picture at ${card.imageUrl}`))
  }
  const overlay = openOverlay('center', 'share-card', [
    box(`shell-card shell-card-${kind}`, {
      children: [
        box('shell-card-kind', { text: HEADINGS[kind] }),
        box('shell-card-title', { text: card.title }),
        picture,
        box('shell-card-path', { text: path }),
      ],
    }),
  ])
  overlay.addEventListener('click', () => overlay.remove())
}

const wait = (milliseconds: number): Promise<Answer> =>
  new Promise(resolve => window.setTimeout(() => resolve({}), milliseconds))
