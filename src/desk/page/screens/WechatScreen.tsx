/** An article for a public account: seen, copied, or sent there as a draft. */
import { useState } from 'react'
import type { ArticlePlace } from '../../protocol'
import type { WechatCopy, WechatDraft } from '../../wechat'
import { frameWords } from '../../words/frame'
import { wechatWords } from '../../words/wechat'
import { ApiError, ask } from '../api'
import { Problems } from '../parts/Problems'
import { hashOf } from '../route'
import type { ScreenProps } from '../screens'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'

export function WechatScreen({ rest: [series = '', ...name] }: ScreenProps) {
  const { loading } = useWords(frameWords)
  const place = { series, name: name.join('/') }
  const path = `wechat?${new URLSearchParams(place).toString()}`
  const [asked] = useAsked<WechatCopy>(path)
  if (asked.state === 'loading') return <p className="told">{loading}</p>
  if (asked.state === 'failed') return <Problems error={asked.error} />
  return <Copy place={place} path={path} article={asked.answer} />
}

type State = { is: 'ready' | 'copied' | 'drafting' | 'drafted' } | { is: 'failed'; error: unknown }

interface CopyProps {
  place: ArticlePlace
  path: string
  article: WechatCopy
}

function Copy({ place, path, article: { title, html, pictures, canDraft, problems } }: CopyProps) {
  const words = useWords(wechatWords)
  const [state, setState] = useState<State>({ is: 'ready' })
  const attempt = (work: Promise<unknown>, done: 'copied' | 'drafted'): void =>
    void work.then(
      () => setState({ is: done }),
      (error: unknown) => setState({ is: 'failed', error }),
    )
  const draft = (): void => {
    setState({ is: 'drafting' })
    attempt(ask<WechatDraft>(path, { method: 'POST' }), 'drafted')
  }
  return (
    <div className="wechat">
      {/* Nothing in it runs. */}
      <iframe title={words.preview} sandbox="" srcDoc={`<meta charset="utf-8">${html}`} />
      <div className="wechat-side">
        <h1>{title}</h1>
        <button className="main-action" onClick={() => attempt(copy(html), 'copied')}>
          {words.copy}
        </button>
        {canDraft ? (
          <button disabled={problems.length > 0 || state.is === 'drafting'} onClick={draft}>
            {words.draft}
          </button>
        ) : (
          <p className="quiet">{words.noService}</p>
        )}
        <p role="status">
          {state.is === 'copied' && words.copied}
          {state.is === 'drafting' && words.drafting}
          {state.is === 'drafted' && words.drafted}
        </p>
        {state.is === 'failed' && <Problems error={state.error} />}
        {canDraft && problems.length > 0 && <Problems error={new ApiError(problems, 422)} />}
        <p className="quiet">{words.how}</p>
        {pictures.length > 0 && (
          <section>
            <p>{words.pictures(pictures.filter(({ isMissing }) => !isMissing).length)}</p>
            <ol>
              {pictures.map(({ alt, isMissing }, at) => (
                <li key={at} className="quiet">
                  {alt || words.unnamed}
                  {isMissing && `：${words.missing}`}
                </li>
              ))}
            </ol>
          </section>
        )}
        <a href={hashOf('edit', place.series, ...place.name.split('/'))}>{words.back}</a>
      </div>
    </div>
  )
}

/** As a page, and for other fields as its text. */
function copy(html: string): Promise<void> {
  const text = new DOMParser().parseFromString(html, 'text/html').body.innerText
  const of = (type: string, words: string): Blob => new Blob([words], { type })
  return navigator.clipboard.write([
    new ClipboardItem({ 'text/html': of('text/html', html), 'text/plain': of('text/plain', text) }),
  ])
}
