/** Where an article is found: its series and its address, and taking it out. */
import { useState } from 'react'
import { articleWords } from '../../../words/article'
import type { ArticlePlace, Library } from '../../../protocol'
import { send } from '../../api'
import { Problems } from '../../parts/Problems'
import { hashOf } from '../../route'
import { useAsked } from '../../use-asked'
import { useWords } from '../../use-words'

interface PlaceProps {
  place: ArticlePlace
  /** What is not saved yet would be lost with the old place. */
  isSaved: boolean
}

/** What it takes is asked for when somebody opens it. */
export function Place(props: PlaceProps) {
  const { title } = useWords(articleWords).place
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="form" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <PlaceForms {...props} />}
    </details>
  )
}

function PlaceForms({ place, isSaved }: PlaceProps) {
  const words = useWords(articleWords).place
  const [library] = useAsked<Library>('library')
  const [series, setSeries] = useState(place.series)
  const [id, setId] = useState(place.name)
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<unknown>()
  const act = (path: string, to?: string): void =>
    void send<Partial<ArticlePlace>>('POST', path, { ...place, to }).then(({ series: now, name }) => {
      location.hash = now && name ? hashOf('edit', now, name) : hashOf()
    }, setError)
  return (
    <>
      <label>
        {words.series}
        <select value={series} onChange={({ target }) => setSeries(target.value)}>
          {library.state === 'there' &&
            library.answer.series.map(one => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
        </select>
      </label>
      <button
        type="button"
        disabled={!isSaved || series === place.series}
        onClick={() => act('move', series)}
      >
        {words.move}
      </button>
      <form
        onSubmit={event => {
          event.preventDefault()
          act('rename', id)
        }}
      >
        <label>
          {words.id}
          <input required value={id} onChange={({ target }) => setId(target.value.trim())} />
        </label>
        <p className="quiet">{words.told}</p>
        <button type="submit" disabled={!isSaved || id === place.name}>
          {words.rename}
        </button>
      </form>
      {isAsking ? (
        <div role="group" aria-label={words.withdraw}>
          <p>{words.sure}</p>
          <button type="button" className="main-action" onClick={() => act('withdraw')}>
            {words.yes}
          </button>{' '}
          <button type="button" autoFocus onClick={() => setIsAsking(false)}>
            {words.no}
          </button>
        </div>
      ) : (
        <button type="button" disabled={!isSaved} onClick={() => setIsAsking(true)}>
          {words.withdraw}
        </button>
      )}
      {error !== undefined && <Problems error={error} />}
    </>
  )
}
