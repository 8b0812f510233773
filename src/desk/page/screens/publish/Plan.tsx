/** What readers would get, before it is published. */
import { useState } from 'react'
import type { PublishPlan, Wanted } from '../../../publish-protocol'
import { publishWords } from '../../../words/publish'
import { momentOf } from '../../moment'
import { Problems } from '../../parts/Problems'
import { useAsked } from '../../use-asked'
import { useSaid } from '../../use-said'
import { useWords } from '../../use-words'
import { Names } from './Names'

export function Plan({ onPublish }: { onPublish: (wanted: Wanted) => void }) {
  const words = useWords(publishWords)
  const said = useSaid()
  const [asked] = useAsked<PublishPlan>('publish/plan')
  const [isSure, setIsSure] = useState(false)
  if (asked.state === 'loading')
    return (
      <p className="told" role="status">
        {words.looking}
      </p>
    )
  if (asked.state === 'failed') return <Problems error={asked.error} />
  const { fresh, changed, withdrawn, touched, drafts, due, refusal } = asked.answer
  const isEmpty = fresh.length + changed.length + withdrawn.length + touched === 0
  return (
    <>
      {isEmpty && <p className="told">{words.nothing}</p>}
      <Names label={words.groups.fresh} articles={fresh} />
      <Names label={words.groups.changed} articles={changed} />
      <Names label={words.groups.withdrawn} articles={withdrawn} />
      {touched > 0 && <p className="quiet">{words.touched(touched)}</p>}
      {due.length > 0 && (
        <section className="names">
          <h2>{words.due}</h2>
          <ul>
            {due.map(({ id, title, publishAt }) => (
              <li key={id}>
                {title ?? id}{' '}
                <time className="quiet" dateTime={publishAt}>
                  {words.dueAt(momentOf(publishAt))}
                </time>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Names label={words.groups.drafts} articles={drafts} />
      {refusal !== undefined && (
        <div className="problems">
          <strong>{words.refused}</strong>
          <p>{said(refusal)}</p>
          <label className="sure">
            <input type="checkbox" checked={isSure} onChange={event => setIsSure(event.target.checked)} />
            {words.withdraw(withdrawn.length)}
          </label>
        </div>
      )}
      {!isEmpty && (
        <button
          type="button"
          className="main-action"
          disabled={refusal !== undefined && !isSure}
          onClick={() => onPublish(refusal === undefined ? {} : { withdraw: withdrawn.length })}
        >
          {words.publish}
        </button>
      )}
    </>
  )
}
