/** What is out now: its addresses, and a code to look at it with a phone. */
import { renderSVG } from 'uqr'
import { h5Path } from '../../../../model/addresses'
import type { PublishRun } from '../../../publish-protocol'
import { publishWords } from '../../../words/publish'
import { useSaid } from '../../use-said'
import { useWords } from '../../use-words'

interface DoneProps {
  run: Extract<PublishRun, { state: 'done' }>
  site: string | undefined
  onSeen: () => void
}

export function Done({ run: { articles, news, notes }, site, onSeen }: DoneProps) {
  const words = useWords(publishWords)
  const said = useSaid()
  return (
    <>
      <p className="done" role="status">
        {words.done(articles)}
      </p>
      {site !== undefined && news.length > 0 && (
        <section className="names">
          <h2>{words.addresses}</h2>
          <ul className="addresses">
            {news.map(({ id, title = id }) => (
              <li key={id}>
                <img
                  alt={words.code(title)}
                  src={`data:image/svg+xml,${encodeURIComponent(renderSVG(addressOf(site, id)))}`}
                />
                <span>
                  {title}
                  <a href={addressOf(site, id)} target="_blank" rel="noreferrer">
                    {addressOf(site, id)}
                  </a>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section className="names">
          <h2>{words.notes}</h2>
          <ul>
            {notes.map(note => (
              <li key={note}>{said(note)}</li>
            ))}
          </ul>
        </section>
      )}
      <button type="button" onClick={onSeen}>
        {words.lookAgain}
      </button>
    </>
  )
}

const addressOf = (site: string, id: string): string =>
  `${site}${h5Path({ page: 'article', id, variant: 'original' })}`
