/** Editions that were published before, and the way back to each. */
import { useState } from 'react'
import type { EditionPlan, Editions } from '../../../publish-protocol'
import { publishWords } from '../../../words/publish'
import { Problems } from '../../parts/Problems'
import { useAsked } from '../../use-asked'
import { useWords } from '../../use-words'
import { Names } from './Names'

export function History({ onPutBack }: { onPutBack: (edition: string) => void }) {
  const words = useWords(publishWords)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="history" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{words.history}</summary>
      {isOpen && <EditionList onPutBack={onPutBack} />}
    </details>
  )
}

function EditionList({ onPutBack }: { onPutBack: (edition: string) => void }) {
  const words = useWords(publishWords)
  const [asked] = useAsked<Editions>('publish/editions')
  const [chosen, setChosen] = useState<string>()
  if (asked.state === 'loading') return <p className="quiet">{words.looking}</p>
  if (asked.state === 'failed') return <Problems error={asked.error} />
  // The first is what readers have.
  const earlier = asked.answer.slice(1)
  return (
    <>
      <p className="quiet">{earlier.length > 0 ? words.historyHelp : words.noHistory}</p>
      <ul>
        {earlier.map(({ name, articles }) => (
          <li key={name}>
            {words.edition(name, articles)}{' '}
            {chosen === name ? (
              <PutBack
                edition={name}
                onPutBack={() => onPutBack(name)}
                onCancel={() => setChosen(undefined)}
              />
            ) : (
              <button type="button" onClick={() => setChosen(name)}>
                {words.putBack}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface PutBackProps {
  edition: string
  onPutBack: () => void
  onCancel: () => void
}

function PutBack({ edition, onPutBack, onCancel }: PutBackProps) {
  const words = useWords(publishWords)
  const [asked] = useAsked<EditionPlan>(`publish/editions/${encodeURIComponent(edition)}`)
  if (asked.state === 'loading') return <span className="quiet">{words.looking}</span>
  if (asked.state === 'failed') return <Problems error={asked.error} />
  const { back, gone } = asked.answer
  return (
    <div className="put-back">
      <Names label={words.back} articles={back} />
      <Names label={words.gone} articles={gone} />
      {back.length + gone.length === 0 && <p>{words.same}</p>}
      <button type="button" className="main-action" onClick={onPutBack}>
        {words.confirm}
      </button>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  )
}
